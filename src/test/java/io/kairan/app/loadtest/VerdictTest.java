package io.kairan.app.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.app.loadtest.LoadReport.Comeback;
import io.kairan.app.loadtest.LoadReport.Deliveries;
import io.kairan.app.loadtest.LoadReport.Join;
import io.kairan.app.loadtest.LoadReport.Server;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VerdictTest {

  @Test
  @DisplayName("LOA12 The verdict says fit, slow or not fit, in Japanese and English")
  void verdict() {
    assertThat(report(100, 0, 50, 500).verdict().fit()).isTrue();
    assertThat(report(100, 0, 50, 500).verdict().ja()).contains("100台").contains("50ミリ秒");
    assertThat(report(100, 1, 50, 500).verdict().fit()).isFalse();
    assertThat(report(100, 1, 50, 500).verdict().en()).contains("lost");
    assertThat(report(100, 0, 900, 500).verdict().en()).startsWith("Slow").contains("900 ms");
    assertThat(report(100, 0, 50, 30_000).verdict().ja()).contains("30秒");
  }

  private static LoadReport report(int tablets, long lost, double p99, double comeback) {
    Deliveries turns = new Deliveries(10, 10L * tablets - lost, lost, 0, 5, 20, p99, p99);
    return new LoadReport(
        tablets,
        30,
        turns,
        turns,
        new Join(5, 10, 5_000),
        new Comeback(comeback, 500),
        new Server(50, 200));
  }
}
