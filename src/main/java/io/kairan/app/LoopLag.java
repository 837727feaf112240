package io.kairan.app;

import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.concurrent.TimeUnit;

/** Measures how late its event loop is; one instance for each loop. */
final class LoopLag extends VerticleBase {

  private static final long EVERY_MILLIS = 200;

  private final Timer lag;

  LoopLag(Timer lag) {
    this.lag = lag;
  }

  @Override
  public Future<?> start() {
    look();
    return Future.succeededFuture();
  }

  private void look() {
    long due = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(EVERY_MILLIS);
    vertx.setTimer(
        EVERY_MILLIS,
        fired -> {
          lag.record(Math.max(0, System.nanoTime() - due), TimeUnit.NANOSECONDS);
          look();
        });
  }
}
