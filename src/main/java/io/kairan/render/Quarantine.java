package io.kairan.render;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.file.Path;
import java.util.concurrent.atomic.LongAdder;

/**
 * Files of which so many tasks had to be given up that no more children are spent on them. Lasts
 * until the server ends or thousands of other files came after. Thread-safe.
 */
final class Quarantine {

  /** A paper may hold a page or two beyond our limits; a hostile one has them throughout. */
  private static final int MOST_GIVEN_UP = 3;

  private final Cache<Path, Integer> givenUp = Caffeine.newBuilder().maximumSize(10_000).build();
  private final LongAdder losses = new LongAdder();

  /** A child was lost, whatever became of its task. */
  void countLoss() {
    losses.increment();
  }

  /** How many children were lost so far. */
  long losses() {
    return losses.sum();
  }

  void gaveUp(Path file) {
    givenUp.asMap().merge(file, 1, Integer::sum);
  }

  boolean holds(Path file) {
    Integer count = givenUp.getIfPresent(file);
    return count != null && count >= MOST_GIVEN_UP;
  }
}
