package io.kairan.app;

import io.kairan.storage.CommitWatch;
import io.kairan.wire.DiskTrouble;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Knows whether the disk keeps what is written, and tells when that changes: at once for a commit
 * that failed, within seconds for a disk that fills up. Thread-safe.
 */
final class DiskWatch {

  private static final long LEAST_FREE_BYTES = 200L * 1024 * 1024;
  private static final long LOOK_MILLIS = 2_000;

  private final Path data;
  private final Set<String> failing = ConcurrentHashMap.newKeySet();
  private Consumer<Optional<DiskTrouble>> listener = trouble -> {};
  private Optional<DiskTrouble> told = Optional.empty();

  DiskWatch(Path data) {
    this.data = data;
  }

  /** Looks at the commits of a database too, beside whoever looks at them already. */
  CommitWatch database(String name, CommitWatch other) {
    return new CommitWatch() {
      @Override
      public void committed(int writes, long nanos) {
        other.committed(writes, nanos);
      }

      @Override
      public void failed(Throwable problem) {
        other.failed(problem);
        failing.add(name);
        tell();
      }

      @Override
      public void recovered() {
        other.recovered();
        failing.remove(name);
        tell();
      }
    };
  }

  /** From now on looks at the disk too, and tells one listener of every change, in order. */
  synchronized void start(Vertx vertx, Consumer<Optional<DiskTrouble>> told) {
    listener = told;
    vertx.setPeriodic(
        LOOK_MILLIS,
        fired ->
            vertx.executeBlocking(
                () -> {
                  tell();
                  return true;
                },
                false));
  }

  /** What is wrong now. Blocks for a moment. */
  Optional<DiskTrouble> trouble() {
    if (!failing.isEmpty()) {
      return Optional.of(DiskTrouble.DATABASE_FAILED);
    }
    return data.toFile().getUsableSpace() < LEAST_FREE_BYTES
        ? Optional.of(DiskTrouble.DISK_FULL)
        : Optional.empty();
  }

  private synchronized void tell() {
    Optional<DiskTrouble> now = trouble();
    if (!now.equals(told)) {
      told = now;
      listener.accept(now);
    }
  }
}
