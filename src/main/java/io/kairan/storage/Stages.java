package io.kairan.storage;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Stages as the ports promise them: failing instead of throwing, and without what nobody asked for.
 */
final class Stages {

  private Stages() {}

  static <T> CompletionStage<T> calm(Supplier<CompletionStage<T>> asked) {
    try {
      return asked.get();
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** Turns any result into none, for {@code thenApply}. */
  static @Nullable Void nothing(Object ignored) {
    return null;
  }
}
