package io.kairan.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.wire.OpenSession;
import io.kairan.wire.PairWall;
import io.kairan.wire.PairingOffer;
import io.kairan.wire.SeatLinks;
import io.kairan.wire.SessionOpened;
import io.kairan.wire.WireJson;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that mean harm, byte for byte; after each the next honest one is served. */
class HostileRequestsIT {

  private static final String HONEST =
      "GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

  @TempDir static Path folder;
  private static TestServer server;
  private static String account;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(folder);
    account = server.administrator();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @ParameterizedTest
  @DisplayName(
      "HTT13 A request whose end two readers see differently is refused, and ends the line")
  @ValueSource(
      strings = {
        "Content-Length: 4|Transfer-Encoding: chunked||0||",
        "Content-Length: 4|Content-Length: 44||abcd",
        "Content-Length: +4||abcd",
        "Content-Length: -4||abcd",
        "Content-Length: 4, 4||abcd",
        "Content-Length : 4||abcd",
        "Transfer-Encoding: xchunked||0||",
        "Transfer-Encoding: chunked, identity||0||",
        "Transfer-Encoding: chunked||fffffffffffffffff|",
        "Transfer-Encoding: chunked||xyz||",
        "X: 1|\0: 2||",
        "X 1||"
      })
  void smuggling(String rest) throws Exception {
    assertRefused("POST /api/sessions HTTP/1.1|Host: a|" + rest);
  }

  @ParameterizedTest
  @DisplayName("HTT13 What is no request is refused, and ends the line")
  @ValueSource(strings = {"nonsense||", "GET /health HTTP/9.9||", "GET  HTTP/1.1||", "\0\1\2\3||"})
  void noRequest(String lines) throws Exception {
    assertRefused(lines);
  }

  private static void assertRefused(String lines) throws IOException {
    String answer = talk(lines.replace("|", "\r\n") + HONEST);
    assertThat(answer).doesNotContain("HTTP/1.1 200").doesNotContain("HTTP/1.1 5");
    assertThat(answer.split("HTTP/1\\.[01] ", -1)).as(answer).hasSizeLessThanOrEqualTo(2);
    assertHonestIsServed();
  }

  @Test
  @Timeout(60)
  @DisplayName("HTT13 100,000 requests at once, whose answers nobody reads, cost no memory")
  void pipelined() throws Exception {
    byte[] request = "GET /health HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    long before = used();
    Thread writer;
    try (Socket socket = connect()) {
      writer = Thread.ofVirtual().start(() -> write(socket, request, 100_000));
      writer.join(Duration.ofSeconds(5));
      assertHonestIsServed();
      assertThat(used() - before).isLessThan(64L << 20);
    }
    writer.join();
    assertHonestIsServed();
  }

  @Test
  @Timeout(60)
  @DisplayName("HTT13 Headers and lines beyond all measure are refused")
  void endlessHeaders() throws Exception {
    assertThat(talk("GET /health HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(9_000) + "\r\n\r\n"))
        .startsWith("HTTP/1.1 431");
    assertThat(talk("GET /" + "x".repeat(9_000) + " HTTP/1.1\r\nHost: a\r\n\r\n"))
        .startsWith("HTTP/1.0 414");
    assertHonestIsServed();
  }

  @Test
  @DisplayName("IDN8 10,000 guesses at links open nothing, and an honest link still does")
  void guessedLinks() throws Exception {
    SessionOpened clerk = server.meeting(account);
    String link =
        WireJson.decode(
                server.get("/api/meetings/" + clerk.meeting() + "/links", clerk.token()).body(),
                SeatLinks.class)
            .links()
            .getFirst()
            .url();
    String honest = link.substring(link.indexOf('#') + 1);
    for (int i = 0; i < 10_000; i++) {
      String guess = honest.substring(0, honest.length() - 6) + "%06d".formatted(i);
      assertThat(server.post("/api/sessions", null, new OpenSession(guess)).statusCode())
          .isEqualTo(i < 50 ? 404 : 429);
    }
    assertThat(server.post("/api/sessions", null, new OpenSession(honest)).statusCode())
        .isEqualTo(201);
  }

  @Test
  @DisplayName("WAL2 10,000 guesses at a wall's code pair none, and hinder no other meeting")
  void guessedCodes() throws Exception {
    PairingOffer offer =
        WireJson.decode(server.raw("/api/pairings", null, new byte[0]).body(), PairingOffer.class);
    SessionOpened guesser = server.meeting(account);
    SessionOpened honest = server.meeting(account);
    int refused = 0;
    for (int i = 0; i < 10_000; i++) {
      HttpResponse<byte[]> answer = pair(guesser, "Z%05d".formatted(i));
      assertThat(answer.statusCode()).isIn(404, 429);
      refused += answer.statusCode() == 429 ? 1 : 0;
    }
    assertThat(refused).isEqualTo(10_000 - 20);
    assertThat(pair(guesser, offer.code()).statusCode()).isEqualTo(429);
    assertThat(pair(honest, offer.code()).statusCode()).isEqualTo(204);
    assertThat(pair(honest, offer.code()).statusCode()).isEqualTo(404);
  }

  private static HttpResponse<byte[]> pair(SessionOpened seat, String code) throws Exception {
    return server.post(
        "/api/meetings/" + seat.meeting() + "/pairings", seat.token(), new PairWall(code));
  }

  private static void assertHonestIsServed() throws IOException {
    assertThat(talk(HONEST)).startsWith("HTTP/1.1 200");
  }

  /** What comes back until the server ends the line. */
  private static String talk(String request) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (SocketException e) {
      return "";
    }
  }

  private static Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.base().getPort());
    socket.setSoTimeout(30_000);
    return socket;
  }

  private static void write(Socket socket, byte[] request, int times) {
    try {
      OutputStream out = socket.getOutputStream();
      for (int i = 0; i < times; i++) {
        out.write(request);
      }
    } catch (IOException e) {
      // The server ended the line, or the test did.
      return;
    }
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
