package io.kairan.wire;

/** Why the server closes a socket. 4000 to 4499 mean come back, 4500 to 4999 stay away. */
public enum CloseCode {
  /** The server is going down; come back in a second. */
  RESTARTING(4000),
  /** The client did not read fast enough; come back and catch up. */
  TOO_SLOW(4001),
  /** The room lost its journal's confirmation and is being rebuilt. */
  ROOM_REBUILT(4002),
  /** Nothing was heard for too long. */
  SILENT(4003),
  /** The token is unknown or its session has ended. */
  NOT_SIGNED_IN(4500),
  /** The seat's link was renewed, the seat removed, or its person signed out. */
  SESSION_ENDED(4501),
  /** Client and server speak different versions: reload. */
  OTHER_VERSION(4502),
  /** Too many messages that are none. */
  MALFORMED(4503),
  /** A message was larger than the limit. */
  TOO_LARGE(4504);

  private final int code;

  CloseCode(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }

  /** Whether the client shall connect again by itself. */
  public boolean comeBack() {
    return code < 4500;
  }
}
