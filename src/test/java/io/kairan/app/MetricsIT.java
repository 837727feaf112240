package io.kairan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a Prometheus reads. */
class MetricsIT {

  @TempDir Path folder;

  @Test
  @DisplayName("OPS20 The figures are the operator's alone, and move with what happens")
  void figures() throws Exception {
    try (TestServer server = TestServer.start(folder)) {
      String account = server.administrator();
      String token = Files.readString(folder.resolve("data").resolve("operator.token"));
      double before = figure(server, token, "kairan_commit_seconds_count{database=\"journal\"}");
      server.meeting(account);
      assertThat(figure(server, token, "kairan_commit_seconds_count{database=\"journal\"}"))
          .isGreaterThan(before);
      assertThat(figure(server, token, "kairan_rooms")).isEqualTo(1);
      assertThat(figure(server, token, "kairan_sockets")).isZero();
      assertThat(figure(server, token, "kairan_disk_free_bytes")).isPositive();
      String all = text(server, token);
      assertThat(all)
          .contains(
              "kairan_commit_seconds_bucket{database=\"journal\",le=\"0.005\"}",
              "kairan_commit_writes_count",
              "kairan_commit_failures_total",
              "kairan_loop_lag_seconds_count",
              "kairan_deliveries_total",
              "kairan_signals_dropped_total",
              "kairan_sockets_cut_total",
              "kairan_pictures_memory_total",
              "kairan_pictures_disk_total",
              "kairan_pictures_waited_total",
              "kairan_render_waiting",
              "kairan_render_children_lost_total",
              "kairan_catchup_encoded_total",
              "jvm_memory_used_bytes",
              "process_cpu_usage");
      assertThat(server.get("/metrics", null).statusCode()).isEqualTo(401);
      assertThat(server.get("/metrics", account).statusCode()).isEqualTo(401);
    }
  }

  private static double figure(TestServer server, String token, String name) throws Exception {
    return text(server, token)
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow();
  }

  private static String text(TestServer server, String token) throws Exception {
    HttpResponse<byte[]> answer = server.get("/metrics", token);
    assertThat(answer.headers().firstValue("content-type").orElseThrow())
        .startsWith("text/plain; version=0.0.4");
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
