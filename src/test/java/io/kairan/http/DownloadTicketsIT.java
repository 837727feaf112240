package io.kairan.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kairan.wire.DiskTrouble;
import io.kairan.wire.WireJson;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Downloads and health over real sockets, without the rest of the server. */
class DownloadTicketsIT {

  @TempDir Path folder;

  private final Vertx vertx = Vertx.vertx();
  private final AtomicLong now = new AtomicLong();
  private final DownloadTickets tickets = new DownloadTickets(now::get);
  private Optional<DiskTrouble> trouble = Optional.empty();
  private HttpServer server;

  @BeforeEach
  void start() throws Exception {
    List<Routes> families = List.of(tickets, new HealthRoutes(() -> trouble));
    server =
        done(
            vertx
                .createHttpServer()
                .requestHandler(HttpSite.router(vertx, families))
                .listen(0, "127.0.0.1"));
  }

  @AfterEach
  void stop() throws Exception {
    done(vertx.close());
  }

  @Test
  @DisplayName("HTT5 A ticket sends its file once, as an attachment under its own name")
  void once() throws Exception {
    Path file = Files.writeString(folder.resolve("abcd.pdf"), "%PDF-1.7");
    String path = tickets.issue(file, "予算 \"案\".pdf", "application/pdf").path();
    HttpResponse<byte[]> first = get(path);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.body()).isEqualTo(Files.readAllBytes(file));
    assertThat(first.headers().firstValue("content-type")).contains("application/pdf");
    assertThat(first.headers().firstValue("content-disposition").orElseThrow())
        .startsWith("attachment; filename=\"")
        .endsWith("filename*=UTF-8''%E4%BA%88%E7%AE%97%20%22%E6%A1%88%22.pdf");
    assertThat(first.headers().firstValue("content-security-policy").orElseThrow())
        .startsWith("sandbox");
    HttpResponse<byte[]> second = get(path);
    assertThat(second.statusCode()).isEqualTo(404);
    assertThat(WireJson.mapper().readTree(second.body()).path("code").asText())
        .isEqualTo("ticketUsed");
    assertThat(get("/download/invented").body()).isEqualTo(second.body());
  }

  @Test
  @DisplayName(
      "MEM7 What was made for one person is deleted once it was sent, or not taken in a minute")
  void theirs() throws Exception {
    Path taken = Files.writeString(folder.resolve("taken.pdf"), "%PDF-1.7");
    Path left = Files.writeString(folder.resolve("left.pdf"), "%PDF-1.7");
    Path common = Files.writeString(folder.resolve("common.pdf"), "%PDF-1.7");
    String path = tickets.issueOnly(taken, "a.pdf", "application/pdf").path();
    String late = tickets.issueOnly(left, "b.pdf", "application/pdf").path();
    tickets.issue(common, "c.pdf", "application/pdf");
    assertThat(get(path).body()).hasSize(8);
    await().untilAsserted(() -> assertThat(taken).doesNotExist());
    assertThat(left).exists();
    now.addAndGet(Duration.ofSeconds(61).toNanos());
    assertThat(get(late).statusCode()).isEqualTo(404);
    tickets.issue(common, "c.pdf", "application/pdf");
    await().untilAsserted(() -> assertThat(left).doesNotExist());
    assertThat(common).exists();
  }

  @Test
  @DisplayName("HTT8 /health answers 503 with the reason while a database takes no writes")
  void unhealthy() throws Exception {
    assertThat(get("/health").statusCode()).isEqualTo(200);
    trouble = Optional.of(DiskTrouble.DATABASE_FAILED);
    HttpResponse<byte[]> answer = get("/health");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("databaseFailed");
  }

  private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + server.actualPort()).resolve(path))
              .build(),
          HttpResponse.BodyHandlers.ofByteArray());
    }
  }

  private static <T> T done(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }
}
