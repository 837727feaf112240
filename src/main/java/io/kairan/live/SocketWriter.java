package io.kairan.live;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.internal.http.WebSocketInternal;
import io.vertx.core.net.impl.VertxConnection;
import io.vertx.core.net.impl.VertxHandler;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes to one socket no faster than its client reads: what must arrive waits in a bounded queue,
 * signals are dropped. What goes to many goes as ready bytes through the connection's own queue,
 * which keeps the order with everything else. Used on the socket's thread alone.
 */
final class SocketWriter {

  private static final int MOST_WAITING_BYTES = 4 * 1024 * 1024;

  private final ServerWebSocket socket;
  private final VertxConnection connection;
  private final Traffic traffic;
  private final Runnable tooSlow;
  private final Deque<Frame> waiting = new ArrayDeque<>();
  private int waitingBytes;

  /**
   * Takes over the writing side of a socket.
   *
   * @param tooSlow called when the queue is full; the frame at hand is lost
   */
  SocketWriter(ServerWebSocket socket, Traffic traffic, Runnable tooSlow) {
    this.socket = socket;
    ChannelHandlerContext channel = ((WebSocketInternal) socket).channelHandlerContext();
    this.connection = ((VertxHandler<?>) channel.handler()).getConnection();
    this.traffic = traffic;
    this.tooSlow = tooSlow;
    socket.drainHandler(drained -> flush());
  }

  /**
   * A socket that closes takes nothing: asking it would throw, and cut off whoever comes after it.
   */
  void send(Frame frame) {
    if (gone()) {
      return;
    }
    if (free()) {
      write(frame);
    } else if (waitingBytes + frame.length() > MOST_WAITING_BYTES) {
      traffic.cut();
      tooSlow.run();
    } else {
      waiting.addLast(frame);
      waitingBytes += frame.length();
    }
  }

  void signal(Frame frame) {
    if (gone()) {
      return;
    }
    if (free()) {
      write(frame);
    } else {
      traffic.dropped();
    }
  }

  /** Closed, or about to be: the word to close was said by one of the two sides. */
  private boolean gone() {
    return socket.isClosed() || socket.closeStatusCode() != null;
  }

  private boolean free() {
    return waiting.isEmpty() && !socket.writeQueueFull();
  }

  private void flush() {
    while (!gone() && !waiting.isEmpty() && !socket.writeQueueFull()) {
      Frame frame = waiting.removeFirst();
      waitingBytes -= frame.length();
      write(frame);
    }
  }

  private void write(Frame frame) {
    traffic.delivered();
    ByteBuf shared = frame.onTheWire();
    if (shared == null) {
      socket.writeBinaryMessage(frame.buffer());
    } else {
      connection.writeToChannel(shared);
    }
  }
}
