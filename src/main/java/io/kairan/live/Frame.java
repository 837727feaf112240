package io.kairan.live;

import io.kairan.wire.ServerMessage;
import io.kairan.wire.WireJson;
import io.vertx.core.buffer.Buffer;

/** A message to screens, encoded once and shared by all that receive it. Immutable, thread-safe. */
final class Frame {

  /** Stands where there is nothing to send. */
  static final Frame NOTHING = new Frame(new byte[0]);

  private final Buffer buffer;

  private Frame(byte[] json) {
    this.buffer = Buffer.buffer(json);
  }

  static Frame of(ServerMessage message) {
    return new Frame(WireJson.encode(message));
  }

  static Frame ofJson(byte[] json) {
    return new Frame(json);
  }

  int length() {
    return buffer.length();
  }

  /** What goes to the socket; shared, never to be changed. */
  Buffer buffer() {
    return buffer;
  }

  /** A copy of the JSON. */
  byte[] json() {
    return buffer.getBytes();
  }
}
