package io.kairan.render;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.file.Path;
import java.util.concurrent.atomic.LongAdder;

/**
 * Files of which so many tasks of a kind had to be given up that no more children are spent on that
 * kind: a paper whose words cannot be read is still drawn. Lasts until the server ends or thousands
 * of other files came after. Thread-safe.
 */
final class Quarantine {

  /** A paper may hold a page or two beyond our limits; a hostile one has them throughout. */
  private static final int MOST_GIVEN_UP = 3;

  private record Work(Path file, Class<?> kind) {}

  private final Cache<Work, Integer> givenUp = Caffeine.newBuilder().maximumSize(10_000).build();
  private final LongAdder losses = new LongAdder();

  /** A child was lost, whatever became of its task. */
  void countLoss() {
    losses.increment();
  }

  /** How many children were lost so far. */
  long losses() {
    return losses.sum();
  }

  void gaveUp(RenderTask<?> task) {
    givenUp.asMap().merge(work(task), 1, Integer::sum);
  }

  boolean holds(RenderTask<?> task) {
    Integer count = givenUp.getIfPresent(work(task));
    return count != null && count >= MOST_GIVEN_UP;
  }

  private static Work work(RenderTask<?> task) {
    return new Work(task.original(), task.getClass());
  }
}
