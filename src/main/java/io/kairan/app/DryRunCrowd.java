package io.kairan.app;

import io.kairan.live.LiveEndpoint;
import io.kairan.wire.ClientMessage;
import io.kairan.wire.Protocol;
import io.kairan.wire.WireJson;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Bare sockets that say what tablets say and throw away what they hear: far less work than real
 * clients would be. Used by one thread.
 */
final class DryRunCrowd implements AutoCloseable {

  private static final int PATIENCE_MS = 2_000;

  private static final byte[] HANDSHAKE =
      String.join(
              "\r\n",
              "GET " + LiveEndpoint.PATH + " HTTP/1.1",
              "Host: localhost",
              "Origin: http://localhost",
              "Upgrade: websocket",
              "Connection: Upgrade",
              "Sec-WebSocket-Version: 13",
              "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
              "\r\n")
          .getBytes(StandardCharsets.US_ASCII);

  private final int port;
  private final List<String> tokens;
  private final List<Socket> sockets = new ArrayList<>();

  /** One socket for each session; all have said hello. Blocks. */
  DryRunCrowd(int port, List<String> tokens) throws IOException {
    this.port = port;
    this.tokens = List.copyOf(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      sockets.add(connected(i));
    }
  }

  int size() {
    return sockets.size();
  }

  void say(int who, ClientMessage message) throws IOException {
    write(sockets.get(who), message);
  }

  /** Goes and comes again, knowing nothing. */
  void comeAgain(int who) throws IOException {
    sockets.get(who).close();
    sockets.set(who, connected(who));
  }

  @Override
  public void close() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  private Socket connected(int who) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MS);
    socket.getOutputStream().write(HANDSHAKE);
    InputStream input = new BufferedInputStream(socket.getInputStream());
    String answer = head(input);
    if (!answer.startsWith("HTTP/1.1 101 ")) {
      throw new IOException("no handshake, but " + answer);
    }
    socket.setSoTimeout(0);
    write(socket, new ClientMessage.Hello(Protocol.VERSION, tokens.get(who), null, 0, null));
    Thread.ofVirtual().name("dry-run-ear").start(() -> hear(input));
    return socket;
  }

  /** Everything up to the first empty line, or to the end. */
  private static String head(InputStream input) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int one = input.read();
      if (one < 0) {
        break;
      }
      head.append((char) one);
    }
    return head.toString();
  }

  private static void hear(InputStream input) {
    try {
      input.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // The socket was closed.
    }
  }

  /** RFC 6455, 5.2: final, text, masked with zeros. */
  private static void write(Socket socket, ClientMessage message) throws IOException {
    byte[] json = WireJson.encode(message);
    ByteBuffer frame = ByteBuffer.allocate(json.length + 14).put((byte) 0x81);
    if (json.length < 126) {
      frame.put((byte) (0x80 | json.length));
    } else {
      frame.put((byte) (0x80 | 126)).putShort((short) json.length);
    }
    frame.putInt(0).put(json);
    socket.getOutputStream().write(Arrays.copyOf(frame.array(), frame.position()));
  }
}
