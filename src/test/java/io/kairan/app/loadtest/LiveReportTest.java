package io.kairan.app.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.wire.ServerProcess;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LiveReportTest {

  @Test
  @DisplayName("LOA4 The ratio is that of the medians of all rounds, for each workload and crowd")
  void ratio() {
    LiveReport report =
        new LiveReport(
            List.of(
                measured("kairan", 1, 9, 30),
                measured("ws", 1, 4, 2),
                measured("ws", 2, 2, 2),
                measured("kairan", 2, 6, 3),
                measured("kairan", 3, 5, 2),
                measured("ws", 3, 2, 1),
                measured("kairan", 4, 7, 4),
                measured("ws", 4, 3, 9)));
    LiveReport.Summary kairan = report.medians().getFirst();
    assertThat(kairan.which().system()).isEqualTo("kairan");
    assertThat(kairan.cpuBesideWs()).isEqualTo(2.6);
    assertThat(kairan.lastBesideWs()).isEqualTo(1.75);
    assertThat(report.medians().get(1).cpuBesideWs()).isEqualTo(1);
    assertThat(report.words()).contains("2.60").contains("1.75").contains("0 lost, 0 doubled");
    assertThat(report.nothingLost()).isTrue();
  }

  @Test
  @DisplayName(
      "LOA5 CPU per delivery is what was used between two looks, divided by the deliveries")
  void cpuPerDelivery() {
    LoadReport.Server used =
        LoadReport.Server.between(
            new ServerProcess(1_000, 1, 50), new ServerProcess(2_450, 70_000_000, 150));
    assertThat(used.cpuMicrosPerDelivery()).isEqualTo(14.5);
    assertThat(used.rssMb()).isEqualTo(70);
  }

  private static LiveReport.Measured measured(String system, int round, double cpu, double last) {
    LiveReport.Which which = new LiveReport.Which(LiveReport.TURNS, 30, system, round);
    return new LiveReport.Measured(which, cpu, last, last, last, 100, 0, 0, 0.5);
  }
}
