package io.kairan.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Bounds wrong guesses: so many for a key within a time after the first one, then 429 {@code
 * tooManyTries} until that time is over. Thread-safe.
 */
public final class Throttle {

  private final Cache<String, AtomicInteger> wrong;
  private final int most;
  private final Duration within;

  public Throttle(int most, Duration within, Ticker ticker) {
    this.most = most;
    this.within = within;
    this.wrong =
        Caffeine.newBuilder().expireAfterWrite(within).maximumSize(100_000).ticker(ticker).build();
  }

  /**
   * Lets the next guess of these keys pass.
   *
   * @throws ProblemException where one of them has guessed wrong too often
   */
  public void check(String... keys) {
    for (String key : keys) {
      AtomicInteger count = wrong.getIfPresent(key);
      if (count != null && count.get() >= most) {
        throw new ProblemException(
            new Problem(
                429,
                "tooManyTries",
                java.util.Map.of("minutes", Long.toString(within.toMinutes()))));
      }
    }
  }

  /** Counts a wrong guess against each of these keys. */
  public void wrong(String... keys) {
    for (String key : keys) {
      wrong.get(key, ignored -> new AtomicInteger()).incrementAndGet();
    }
  }

  /** Forgets the wrong guesses of a key after a right one. */
  public void right(String key) {
    wrong.invalidate(key);
  }
}
