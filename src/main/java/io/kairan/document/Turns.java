package io.kairan.document;

import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets a bounded number of things happen at a time; others wait their turn, and not too many. */
final class Turns {

  private static final int MOST_WAITING = 100;

  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Promise<Void>> waiting = new ArrayDeque<>();
  private int free;

  Turns(int atOnce) {
    this.free = atOnce;
  }

  /**
   * Begins when it is its turn; the turn ends with the future. 503 {@code busy} when too many wait.
   */
  <T> Future<T> take(Supplier<Future<T>> work) {
    return Workers.backToCaller(turn()).compose(ignored -> work.get().eventually(this::giveBack));
  }

  private Future<Void> turn() {
    lock.lock();
    try {
      if (free > 0) {
        free--;
        return Future.succeededFuture();
      }
      if (waiting.size() >= MOST_WAITING) {
        return Future.failedFuture(new ProblemException(Problem.of(503, "busy")));
      }
      Promise<Void> promise = Promise.promise();
      waiting.add(promise);
      return promise.future();
    } finally {
      lock.unlock();
    }
  }

  private Future<Void> giveBack() {
    Promise<Void> next = next();
    if (next != null) {
      next.complete();
    }
    return Future.succeededFuture();
  }

  private @Nullable Promise<Void> next() {
    lock.lock();
    try {
      Promise<Void> next = waiting.poll();
      if (next == null) {
        free++;
      }
      return next;
    } finally {
      lock.unlock();
    }
  }
}
