package io.kairan.archive;

import io.vertx.core.Future;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for the rest of the server on the archive's own thread; never on an event loop. */
final class Blocking {

  private static final int LONGEST_MINUTES = 15;

  private Blocking() {}

  static <T> T on(Future<T> future) throws IOException, InterruptedException {
    try {
      return future
          .toCompletionStage()
          .toCompletableFuture()
          .get(LONGEST_MINUTES, TimeUnit.MINUTES);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IOException(e.getCause());
    } catch (TimeoutException e) {
      throw new IOException("no answer in " + LONGEST_MINUTES + " minutes", e);
    }
  }
}
