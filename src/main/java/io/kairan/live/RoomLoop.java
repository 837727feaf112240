package io.kairan.live;

import java.util.concurrent.Executor;

/** The one thread of a room, with its clocks; what is executed runs later and in order. */
interface RoomLoop extends Executor {

  /** A task that has not run yet. */
  @FunctionalInterface
  interface Alarm {
    void cancel();
  }

  /** Milliseconds since 1970, for people. */
  long wallMillis();

  /** Milliseconds since some moment, never running backwards, for measuring. */
  long elapsedMillis();

  /** Runs a task on this loop after at least 1 millisecond. */
  Alarm after(long millis, Runnable task);
}
