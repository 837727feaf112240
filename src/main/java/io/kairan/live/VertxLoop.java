package io.kairan.live;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;

/** A room's loop on one Vert.x context. */
final class VertxLoop implements RoomLoop {

  private final Vertx vertx;
  private final Context context;

  VertxLoop(Vertx vertx, Context context) {
    this.vertx = vertx;
    this.context = context;
  }

  @Override
  public void execute(Runnable task) {
    context.runOnContext(nothing -> task.run());
  }

  @Override
  public long wallMillis() {
    return System.currentTimeMillis();
  }

  @Override
  public long elapsedMillis() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }

  @Override
  public Alarm after(long millis, Runnable task) {
    long timer = vertx.setTimer(Math.max(1, millis), fired -> execute(task));
    return () -> vertx.cancelTimer(timer);
  }
}
