package io.kairan.live;

import io.kairan.wire.ServerMessage;
import io.kairan.wire.WireJson;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A message to screens, encoded once and shared by all that receive it. Immutable, thread-safe. */
final class Frame {

  /** Stands where there is nothing to send. */
  static final Frame NOTHING = new Frame(new byte[0]);

  private static final int LARGEST_SHORT = 125;
  private static final int LARGEST_MEDIUM = 0xffff;

  private final Buffer buffer;
  private @Nullable ByteBuf onTheWire;

  private Frame(byte[] json) {
    this.buffer = Buffer.buffer(json);
  }

  static Frame of(ServerMessage message) {
    return new Frame(WireJson.encode(message));
  }

  static Frame ofJson(byte[] json) {
    return new Frame(json);
  }

  /**
   * Makes the bytes ready that go over the wire, WebSocket header included, outside the heap: many
   * sockets then send the very same bytes without copying or encoding anything. Whoever hands a
   * frame to many calls this first.
   */
  Frame forMany() {
    if (onTheWire == null) {
      byte[] header = header(buffer.length());
      ByteBuffer direct = ByteBuffer.allocateDirect(header.length + buffer.length());
      direct.put(header).put(buffer.getBytes()).flip();
      onTheWire = Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(direct));
    }
    return this;
  }

  /** A view of the ready bytes; null unless {@link #forMany} was called. */
  @Nullable ByteBuf onTheWire() {
    ByteBuf ready = onTheWire;
    return ready == null ? null : ready.duplicate();
  }

  /** RFC 6455, 5.2: final, binary, not masked. */
  private static byte[] header(int length) {
    ByteBuffer header = ByteBuffer.allocate(10).put((byte) 0x82);
    if (length <= LARGEST_SHORT) {
      header.put((byte) length);
    } else if (length <= LARGEST_MEDIUM) {
      header.put((byte) 126).putShort((short) length);
    } else {
      header.put((byte) 127).putLong(length);
    }
    return Arrays.copyOf(header.array(), header.position());
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
