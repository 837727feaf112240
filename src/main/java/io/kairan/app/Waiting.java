package io.kairan.app;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for futures on threads that may block: those that start and stop the server. */
final class Waiting {

  private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);

  private Waiting() {}

  /** The result, however long it takes; a failure is thrown, wrapped. */
  static <T> T on(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }

  /** Waits so long for something that ends; a failure or too long a wait is logged. */
  static void atMost(int seconds, Future<?> future) {
    try {
      future.toCompletionStage().toCompletableFuture().get(seconds, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException | CompletionException e) {
      LOG.warn("something did not end in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits so long for a thread that ends, if it was started; too long a wait is logged. */
  static void atMost(int seconds, Thread thread) {
    try {
      if (thread.isAlive() && !thread.join(Duration.ofSeconds(seconds))) {
        LOG.warn("{} did not end in time", thread.getName());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
