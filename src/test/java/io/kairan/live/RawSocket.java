package io.kairan.live;

import io.kairan.base.SeatId;
import io.kairan.wire.ClientMessage;
import io.kairan.wire.Protocol;
import io.kairan.wire.WireJson;
import io.vertx.core.buffer.Buffer;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A WebSocket written byte for byte, so that its frames can be wrong in any way. */
final class RawSocket implements AutoCloseable {

  static final int CONTINUATION = 0x0;
  static final int TEXT = 0x1;
  static final int BINARY = 0x2;
  static final int CLOSE = 0x8;
  static final int FINAL = 0x80;

  /** Says that the payload is compressed. */
  static final int RESERVED = 0x40;

  /** No status: the line ended without a close frame. */
  static final int NO_CLOSE = 1006;

  private static final int MASKED = 0x80;
  private static final byte[] KEY = {1, 2, 3, 4};

  private final Socket socket;
  private final DataInputStream in;
  private final DataOutputStream out;

  private RawSocket(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new DataInputStream(socket.getInputStream());
    this.out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
  }

  /** Opens a socket, says hello as this seat and reads the welcome. */
  static RawSocket join(int port, SeatId seat) throws IOException {
    RawSocket opened = open(port);
    opened.send(FINAL | TEXT, hello(seat));
    String first = opened.read().payload().toString();
    if (!first.contains("\"type\":\"welcome\"")) {
      throw new IOException("no welcome but " + first);
    }
    return opened;
  }

  private static RawSocket open(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(20_000);
    RawSocket opened = new RawSocket(socket);
    opened.out.write(
        ("GET "
                + LiveEndpoint.PATH
                + " HTTP/1.1\r\n"
                + "Host: localhost\r\n"
                + "Origin: http://localhost\r\n"
                + "Upgrade: websocket\r\n"
                + "Connection: Upgrade\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + "Sec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    opened.out.flush();
    StringBuilder head = new StringBuilder();
    while (!head.toString().endsWith("\r\n\r\n")) {
      head.append((char) opened.in.readByte());
    }
    if (!head.toString().startsWith("HTTP/1.1 101 ")
        || head.toString().contains("permessage-deflate")) {
      throw new IOException("no plain WebSocket: " + head);
    }
    return opened;
  }

  private static byte[] hello(SeatId seat) {
    return WireJson.encode(
        new ClientMessage.Hello(Protocol.VERSION, "token-" + seat, null, 0, null));
  }

  /** A frame as a client sends it: masked. */
  void send(int head, byte[] payload) throws IOException {
    begin(head, payload.length, MASKED).write(KEY);
    for (int i = 0; i < payload.length; i++) {
      out.write(payload[i] ^ KEY[i % KEY.length]);
    }
    out.flush();
  }

  void sendUnmasked(int head, byte[] payload) throws IOException {
    begin(head, payload.length, 0).write(payload);
    out.flush();
  }

  /** Announces a frame of this length and sends nothing of it. */
  void announce(int head, int length) throws IOException {
    begin(head, length, MASKED).write(KEY);
    out.flush();
  }

  /** The status of the server's close frame; what it sends before that is read over. */
  int awaitClose() throws IOException {
    try {
      Frame frame = read();
      while (frame.opcode() != CLOSE) {
        frame = read();
      }
      return frame.payload().getShort(0);
    } catch (EOFException e) {
      return NO_CLOSE;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private record Frame(int opcode, Buffer payload) {}

  private Frame read() throws IOException {
    int head = in.readUnsignedByte();
    int length = in.readUnsignedByte();
    if (length == 126) {
      length = in.readUnsignedShort();
    } else if (length == 127) {
      length = Math.toIntExact(in.readLong());
    }
    return new Frame(head & 0x0f, Buffer.buffer(in.readNBytes(length)));
  }

  private DataOutputStream begin(int head, int length, int masked) throws IOException {
    out.writeByte(head);
    if (length < 126) {
      out.writeByte(masked | length);
    } else {
      out.writeByte(masked | 127);
      out.writeLong(length);
    }
    return out;
  }
}
