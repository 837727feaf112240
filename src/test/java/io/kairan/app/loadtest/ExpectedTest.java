package io.kairan.app.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExpectedTest {

  @Test
  @DisplayName("LOA1 A reception that did not happen is counted as lost, a second one as doubled")
  void counts() {
    Expected turns = new Expected(3);
    turns.sending("a");
    turns.sending("b");
    turns.received("a", 0);
    turns.received("a", 1);
    turns.received("a", 2);
    turns.received("b", 0);
    turns.received("b", 0);
    turns.received("not ours", 1);
    LoadReport.Deliveries report = turns.report();
    assertThat(report.sent()).isEqualTo(2);
    assertThat(report.delivered()).isEqualTo(4);
    assertThat(report.lost()).isEqualTo(2);
    assertThat(report.duplicated()).isEqualTo(1);
    assertThat(turns.complete()).isFalse();
  }

  @Test
  @DisplayName(
      "LOA1 What is sent while tablets are away must reach them, but its delay is no delay")
  void untimed() {
    Expected turns = new Expected(2);
    turns.sendingUntimed("away");
    turns.received("away", 1);
    assertThat(turns.report().lost()).isEqualTo(1);
    turns.received("away", 0);
    assertThat(turns.complete()).isTrue();
    assertThat(turns.report().lost()).isZero();
    assertThat(turns.report().delivered()).isEqualTo(2);
    assertThat(turns.report().maxMs()).isZero();
  }

  @Test
  @DisplayName("LOA2 A quantile is the smallest delay that so many do not exceed")
  void quantiles() {
    Delays delays = new Delays();
    assertThat(delays.quantileMs(0.5)).isZero();
    for (int ms = 100; ms >= 1; ms--) {
      delays.add(ms * 1_000_000L);
    }
    assertThat(delays.quantileMs(0.5)).isEqualTo(50);
    assertThat(delays.quantileMs(0.99)).isEqualTo(99);
    assertThat(delays.quantileMs(1)).isEqualTo(100);
  }
}
