package io.kairan.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.wire.ClientMessage.Heard;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PongTimesTest {

  private final PongTimes times = new PongTimes(1_000);

  @Test
  @DisplayName("NAV12 A command that was on its way for a moment is obeyed")
  void inTime() {
    assertThat(times.tooLate(new Heard(0, 60_000), 61_100)).isFalse();
    times.sent(1, 62_000);
    times.sent(2, 67_000);
    assertThat(times.tooLate(new Heard(2, 3_000), 70_500)).isFalse();
    assertThat(times.tooLate(new Heard(1, 4_900), 67_100)).isFalse();
  }

  @Test
  @DisplayName("NAV12 A command that a broken line held back for more than five seconds is not")
  void tooLate() {
    assertThat(times.tooLate(new Heard(0, 2_000), 8_001)).isTrue();
    times.sent(1, 20_000);
    times.sent(2, 25_000);
    assertThat(times.tooLate(new Heard(1, 500), 25_600)).isTrue();
    assertThat(times.tooLate(new Heard(2, 500), 31_000)).isTrue();
  }

  @Test
  @DisplayName("NAV12 Where its age cannot be known it is obeyed")
  void unknown() {
    times.sent(7, 20_000);
    times.sent(8, 25_000);
    assertThat(times.tooLate(null, 99_000)).isFalse();
    assertThat(times.tooLate(new Heard(3, 0), 99_000)).isFalse();
  }
}
