package io.kairan.render;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A process and what it started, ended together. The process that we started can be gone while
 * another one behind the same walls still runs for a moment; folders that they write into are
 * deleted only when the last one is gone. Thread-safe.
 */
final class ProcessTree {

  private static final int GONE_WITHIN_SECONDS = 5;

  private final Process root;
  private final Set<ProcessHandle> ended = ConcurrentHashMap.newKeySet();
  private final CompletableFuture<Void> gone;

  ProcessTree(Process root) {
    this.root = root;
    this.gone = root.onExit().thenCompose(exited -> allOf(ended));
  }

  /** Ends all of them at once, without waiting. */
  void end() {
    root.descendants().forEach(ended::add);
    ended.forEach(ProcessHandle::destroyForcibly);
    root.destroyForcibly();
  }

  /** Completes when the process ended by itself or, after {@link #end}, with everything in it. */
  CompletableFuture<Void> gone() {
    return gone;
  }

  /** Ends all of them and waits until they are gone. */
  void endForGood() {
    end();
    gone.copy().completeOnTimeout(null, GONE_WITHIN_SECONDS, TimeUnit.SECONDS).join();
  }

  private static CompletableFuture<Void> allOf(Set<ProcessHandle> processes) {
    return CompletableFuture.allOf(
        processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new));
  }
}
