package io.kairan.wire;

import java.time.Duration;

/** The numbers that both ends of the WebSocket agree on; docs/PROTOCOL.md states the same. */
public final class Protocol {

  /**
   * The version a client names in its hello; another one is closed with {@link
   * CloseCode#OTHER_VERSION}.
   */
  public static final int VERSION = 1;

  /** The largest client message in bytes; a stroke of 10,000 points fits. */
  public static final int LARGEST_MESSAGE = 256 * 1024;

  /** The most frames of one client message; browsers send one. */
  public static final int MOST_FRAMES = 1_024;

  /** How long a new socket may take to say hello. */
  public static final Duration HELLO_WITHIN = Duration.ofSeconds(10);

  /** How often a client sends a ping when it has nothing else to say. */
  public static final Duration PING_EVERY = Duration.ofSeconds(5);

  /**
   * A socket that was silent this long is dead for the server, and a silent server for the client.
   */
  public static final Duration DEAD_AFTER = Duration.ofSeconds(15);

  /** How long a silent presenter keeps the right to present. */
  public static final Duration PRESENTER_GRACE = Duration.ofSeconds(15);

  /** How many malformed messages a session survives before it is closed. */
  public static final int MALFORMED_ALLOWED = 20;

  private Protocol() {}
}
