package io.kairan.live;

import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Notices that a socket has been silent for too long. Used on the socket's thread alone. */
final class SocketClock {

  private final Vertx vertx;
  private long lastHeard = now();
  private long timer = -1;

  SocketClock(Vertx vertx) {
    this.vertx = vertx;
  }

  /**
   * Starts measuring.
   *
   * @param firstMillis how long the first word may take
   * @param deadMillis how long it may be silent after that
   * @param spoken whether the first word was said
   * @param silent what to do when it was not, or no more
   */
  void start(long firstMillis, long deadMillis, BooleanSupplier spoken, Runnable silent) {
    timer =
        vertx.setTimer(
            firstMillis,
            fired -> {
              if (spoken.getAsBoolean()) {
                watch(deadMillis, silent);
              } else {
                silent.run();
              }
            });
  }

  void heard() {
    lastHeard = now();
  }

  void stop() {
    vertx.cancelTimer(timer);
  }

  private void watch(long deadMillis, Runnable silent) {
    long left = lastHeard + deadMillis - now();
    if (left <= 0) {
      silent.run();
    } else {
      timer = vertx.setTimer(left, fired -> watch(deadMillis, silent));
    }
  }

  /** Milliseconds that never run back, from some time on. */
  static long now() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }
}
