package io.kairan.app.loadtest;

import java.util.Arrays;

/** Delays in nanoseconds, and the figures that are read from them. Not thread-safe. */
final class Delays {

  private long[] nanos = new long[1024];
  private int count;

  void add(long delay) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, count * 2);
    }
    nanos[count++] = delay;
  }

  int count() {
    return count;
  }

  /** The smallest delay that this share of all delays does not exceed, in ms; 0 where none are. */
  double quantileMs(double share) {
    if (count == 0) {
      return 0;
    }
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(share * count);
    return Math.round(sorted[Math.max(0, rank - 1)] / 10_000.0) / 100.0;
  }
}
