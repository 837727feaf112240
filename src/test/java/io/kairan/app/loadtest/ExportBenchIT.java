package io.kairan.app.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.fixture.RunningServer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportBenchIT {

  @TempDir Path data;
  @TempDir Path work;

  @Test
  @DisplayName("LOA8 Every stroke of a closed meeting is in its archive, as another reader counts")
  void archive() throws Exception {
    try (RunningServer server = RunningServer.start(data, "--no-demo")) {
      String token = Files.readString(data.resolve("operator.token")).strip();
      ExportReport report =
          ExportBench.run(new ExportBench.Plan(server.base(), 2, 6, 90, 1, 2, work), token);
      assertThat(report.rounds())
          .singleElement()
          .satisfies(round -> {
            assertThat(round.problems()).isEmpty();
            assertThat(round.strokesInCopies()).isEqualTo(90);
            assertThat(round.readyMs()).isPositive();
            assertThat(round.bytes()).isGreaterThan(2 * report.originalBytes());
          });
      assertThat(report.pages()).isEqualTo(6);
      assertThat(report.asPictures().bytes()).isPositive();
      assertThat(report.pageTurnP99Ms().lost()).isZero();
      assertThat(report.complete()).isTrue();
    }
  }
}
