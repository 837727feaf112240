package io.kairan.storage;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Stages that fail instead of throwing, as the ports promise. */
final class Stages {

  private Stages() {}

  static <T> CompletionStage<T> calm(Supplier<CompletionStage<T>> asked) {
    try {
      return asked.get();
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }
}
