package io.kairan.document;

import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The bounded threads on which papers touch the disk; refuses work when too much waits. */
final class Workers implements AutoCloseable {

  private static final int THREADS = 4;
  private static final int MOST_WAITING = 10_000;

  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          THREADS,
          THREADS,
          1,
          TimeUnit.MINUTES,
          new LinkedBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().name("papers-", 0).daemon().factory());

  /** Runs blocking work; the future completes on one of these threads. */
  <T> Future<T> run(Callable<T> work) {
    Promise<T> promise = Promise.promise();
    try {
      threads.execute(() -> {
        try {
          promise.complete(work.call());
        } catch (Exception e) {
          promise.fail(e);
        }
      });
    } catch (RejectedExecutionException e) {
      promise.fail(new ProblemException(Problem.of(503, "busy")));
    }
    return promise.future();
  }

  /** The same future, completing on the caller's context where there is one. */
  static <T> Future<T> backToCaller(Future<T> future) {
    Context context = Vertx.currentContext();
    if (context == null) {
      return future;
    }
    Promise<T> promise = Promise.promise();
    future.onComplete(
        value -> context.runOnContext(ignored -> promise.complete(value)),
        failure -> context.runOnContext(ignored -> promise.fail(failure)));
    return promise.future();
  }

  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
