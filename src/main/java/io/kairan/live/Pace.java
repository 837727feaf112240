package io.kairan.live;

/** Lets something happen at once when it is rare, and at most once in a time when it is not. */
final class Pace {

  private final RoomLoop loop;
  private final long every;
  private final Runnable task;
  private long last;
  private boolean waiting;

  Pace(RoomLoop loop, long everyMillis, Runnable task) {
    this.loop = loop;
    this.every = everyMillis;
    this.task = task;
    this.last = loop.elapsedMillis() - everyMillis;
  }

  /** Asks for the task; several requests before it runs are one. */
  void request() {
    if (waiting) {
      return;
    }
    long left = last + every - loop.elapsedMillis();
    if (left <= 0) {
      run();
    } else {
      waiting = true;
      loop.after(left, this::run);
    }
  }

  private void run() {
    waiting = false;
    last = loop.elapsedMillis();
    task.run();
  }
}
