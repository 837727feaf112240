package io.kairan.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kairan.base.ProblemException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ThrottleTest {

  private final AtomicLong nanos = new AtomicLong();
  private final Throttle throttle = new Throttle(3, Duration.ofMinutes(5), nanos::get);

  @Test
  @DisplayName("IDN4 After so many wrong guesses the next one is refused, whoever else is fine")
  void refuses() {
    for (int i = 0; i < 3; i++) {
      throttle.check("login a", "from x");
      throttle.wrong("login a", "from x");
    }
    assertThatThrownBy(() -> throttle.check("login a", "from y"))
        .isInstanceOf(ProblemException.class)
        .hasMessage("tooManyTries");
    assertThatThrownBy(() -> throttle.check("login b", "from x")).hasMessage("tooManyTries");
    assertThatCode(() -> throttle.check("login b", "from y")).doesNotThrowAnyException();
  }

  @Test
  @DisplayName("IDN4 After the time, or a right guess, one may try again")
  void forgives() {
    for (int i = 0; i < 3; i++) {
      throttle.wrong("login a", "login b");
    }
    throttle.right("login b");
    assertThatCode(() -> throttle.check("login b")).doesNotThrowAnyException();
    nanos.addAndGet(Duration.ofMinutes(6).toNanos());
    assertThatCode(() -> throttle.check("login a")).doesNotThrowAnyException();
  }
}
