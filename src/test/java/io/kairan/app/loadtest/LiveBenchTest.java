package io.kairan.app.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.wire.ServerProcess;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LiveBenchTest {

  @Test
  @DisplayName("LOA4 The ratio is that of the medians of all rounds")
  void ratio() {
    LiveBench.Report report =
        new LiveBench.Report(
            List.of(round(9, 30, 4, 2), round(6, 3, 2, 2), round(5, 2, 2, 1), round(7, 4, 3, 9)));
    assertThat(report.ratio().cpuPerDelivery()).isEqualTo(2.6);
    assertThat(report.ratio().pageTurnP99()).isEqualTo(1.75);
    assertThat(report.words()).contains("2.60 times").contains("1.75 times");
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

  private static LiveBench.Round round(
      double kairanCpu, double kairanP99, double bareCpu, double bareP99) {
    LoadReport kairan =
        new LoadReport(
            1,
            1,
            deliveries(kairanP99),
            deliveries(1),
            new LoadReport.Join(1, 1, 1),
            null,
            new LoadReport.Server(kairanCpu, 100));
    return new LiveBench.Round(
        kairan,
        new BareLoop.Report(
            deliveries(bareP99), deliveries(1), new LoadReport.Server(bareCpu, 50)));
  }

  private static LoadReport.Deliveries deliveries(double p99) {
    return new LoadReport.Deliveries(2, 2, 0, 0, 1, 1, p99, p99);
  }
}
