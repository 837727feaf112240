package io.kairan.app.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kairan.fixture.RunningServer;
import io.kairan.wire.WireJson;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The load test against a real server, as an IT office runs it. */
class LoadTestIT {

  @TempDir private Path data;
  private final StringWriter out = new StringWriter();

  @Test
  @DisplayName(
      "LOA11 LOA12 With writers, pictures and stalled tablets nothing is lost, in one verdict")
  void everything() throws Exception {
    try (RunningServer server = RunningServer.start(data, "--no-demo")) {
      int status =
          run(
              server,
              "--tablets",
              "5",
              "--seconds",
              "3",
              "--writers",
              "1",
              "--stalled",
              "1",
              "--pictures",
              "--drop-all",
              "--json");
      assertThat(status).as(out.toString()).isZero();
      JsonNode report = WireJson.mapper().readTree(out.toString());
      assertThat(report.at("/pageTurns/lost").asInt()).isZero();
      assertThat(report.at("/writing/strokes/lost").asInt()).isZero();
      assertThat(report.at("/writing/strokes/delivered").asInt()).isPositive();
      assertThat(report.at("/pictures/fetched").asInt()).isPositive();
      assertThat(report.at("/pictures/failed").asInt()).isZero();
      assertThat(report.at("/stalled/tablets").asInt()).isEqualTo(1);
      assertThat(report.at("/comeback/allMs").asDouble()).isPositive();
      assertThat(report.at("/verdict/ja").asText()).isNotEmpty();
      assertThat(run(server, "--writers", "99")).isEqualTo(1);
      assertThat(out.toString()).contains("--writers goes from 0 to 50");
    }
  }

  private int run(RunningServer server, String... options) {
    List<String> line = new ArrayList<>(List.of(options));
    line.addAll(List.of("--url", server.base().toString()));
    line.addAll(List.of("--token-file", data.resolve("operator.token").toString()));
    return new CommandLine(new LoadTestCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(out, true))
        .execute(line.toArray(String[]::new));
  }
}
