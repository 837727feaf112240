package io.kairan.live;

/**
 * How many pictures may be on their way through one network ahead of time, over all meetings.
 * Nobody may send one while a page that everybody waits for is on its way. Thread-safe.
 */
final class Airtime {

  private final int most;
  private int underWay;
  private int hushed;

  Airtime(int most) {
    this.most = most;
  }

  /** Whether one more may go; it is {@link #give given} back when it is over. */
  synchronized boolean take() {
    boolean free = hushed == 0 && underWay < most;
    underWay += free ? 1 : 0;
    return free;
  }

  synchronized void give() {
    underWay--;
  }

  /** Nothing more goes until {@link #speak} was called as often. */
  synchronized void hush() {
    hushed++;
  }

  synchronized void speak() {
    hushed--;
  }
}
