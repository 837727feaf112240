package io.kairan.live;

/**
 * Lets something happen at once when it is rare, and at most once in a time when it is not; always
 * after what the loop is doing just now.
 */
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
    waiting = true;
    long left = last + every - loop.elapsedMillis();
    if (left <= 0) {
      loop.execute(this::run);
    } else {
      loop.after(left, this::run);
    }
  }

  private void run() {
    waiting = false;
    last = loop.elapsedMillis();
    task.run();
  }
}
