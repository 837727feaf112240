package io.kairan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.base.MeetingId;
import io.kairan.base.SeatId;
import io.kairan.meeting.Role;
import io.kairan.meeting.Seat;
import io.kairan.wire.PairingOffer;
import io.kairan.wire.SessionOpened;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WallPairingsTest {

  private static final SessionOpened SESSION =
      new SessionOpened(
          "token", new MeetingId("m-1"), new Seat(new SeatId("wall"), "大型モニター", Role.MONITOR, 1));

  private final AtomicLong now = new AtomicLong();
  private final WallPairings pairings = new WallPairings(now::get);

  @Test
  @DisplayName("WAL1 A code is typed in whatever way, works once, and its session is taken once")
  void once() {
    PairingOffer offer = pairings.offer();
    assertThat(offer.code()).matches("[2-9A-HJ-KMNP-Z]{6}");
    assertThat(pairings.take(offer.secret())).isEmpty();
    assertThat(pairings.hopes(offer.secret())).isTrue();
    String typed =
        " "
            + offer.code().substring(0, 3).toLowerCase(Locale.ROOT)
            + "－"
            + offer.code().substring(3);
    assertThat(pairings.waits(typed)).isTrue();
    assertThat(pairings.pair(typed, SESSION)).isTrue();
    assertThat(pairings.pair(offer.code(), SESSION)).isFalse();
    assertThat(pairings.take("another")).isEmpty();
    assertThat(pairings.take(offer.secret())).contains(SESSION);
    assertThat(pairings.take(offer.secret())).isEmpty();
    assertThat(pairings.hopes(offer.secret())).isFalse();
  }

  @Test
  @DisplayName("WAL1 After ten minutes a code is nothing")
  void old() {
    PairingOffer offer = pairings.offer();
    now.addAndGet(Duration.ofMinutes(10).toNanos() + 1);
    assertThat(pairings.waits(offer.code())).isFalse();
    assertThat(pairings.hopes(offer.secret())).isFalse();
  }
}
