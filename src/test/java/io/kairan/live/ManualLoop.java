package io.kairan.live;

import java.util.Comparator;
import java.util.PriorityQueue;

/** A loop whose time stands still until the test moves it. */
final class ManualLoop implements RoomLoop {

  private static final long BEGINNING = 1_764_000_000_000L;

  private record Task(long at, long order, Runnable task) {}

  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(Comparator.comparingLong(Task::at).thenComparingLong(Task::order));
  private long now;
  private long stepped;
  private long orders;

  /** Does everything that is due now. */
  void settle() {
    advance(0);
  }

  /** Lets time pass, doing what becomes due in its order. */
  void advance(long millis) {
    long until = now + millis;
    while (!tasks.isEmpty() && tasks.peek().at() <= until) {
      Task next = tasks.remove();
      now = Math.max(now, next.at());
      next.task().run();
    }
    now = until;
  }

  /** Somebody sets the clock on the wall; nothing takes longer or shorter by that. */
  void stepClock(long millis) {
    stepped += millis;
  }

  @Override
  public void execute(Runnable task) {
    tasks.add(new Task(now, orders++, task));
  }

  @Override
  public long wallMillis() {
    return BEGINNING + now + stepped;
  }

  @Override
  public long elapsedMillis() {
    return now;
  }

  @Override
  public Alarm after(long millis, Runnable task) {
    Task alarm = new Task(now + Math.max(1, millis), orders++, task);
    tasks.add(alarm);
    return () -> tasks.remove(alarm);
  }
}
