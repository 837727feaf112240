package io.kairan.annotation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/**
 * The points of a stroke as the pen gave them, four numbers a point: x, y, pressure, time.
 *
 * <p>x and y are hundredths of a point in the page's crop box (origin top left, y down, before
 * rotation); pressure is 0 to 255, 128 where the device has none; time is milliseconds since the
 * first point. The first point is absolute, each later one is the difference to the one before.
 * Immutable.
 */
public final class StrokePoints {

  /** The most points one stroke may have; a client ends the stroke there and begins the next. */
  public static final int MOST_POINTS = 10_000;

  private static final int PER_POINT = 4;

  private final int[] deltas;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public StrokePoints(int[] deltas) {
    if (deltas.length == 0 || deltas.length % PER_POINT != 0) {
      throw new IllegalArgumentException("points must be one or more groups of four numbers");
    }
    if (deltas.length / PER_POINT > MOST_POINTS) {
      throw new IllegalArgumentException("a stroke has at most " + MOST_POINTS + " points");
    }
    this.deltas = deltas.clone();
    requirePressureAndTime();
  }

  private void requirePressureAndTime() {
    int pressure = 0;
    for (int i = 0; i < deltas.length; i += PER_POINT) {
      pressure += deltas[i + 2];
      if (pressure < 0 || pressure > 255) {
        throw new IllegalArgumentException("pressure must be 0 to 255");
      }
      if (deltas[i + 3] < 0) {
        throw new IllegalArgumentException("time must not run backwards");
      }
    }
  }

  /** The numbers as they travel and are stored; a copy. */
  @JsonValue
  public int[] deltas() {
    return deltas.clone();
  }

  /** How many points there are, at least 1. */
  public int count() {
    return deltas.length / PER_POINT;
  }

  /** The absolute values, four a point: x, y, pressure, time. A new array. */
  public int[] absolute() {
    int[] absolute = deltas.clone();
    for (int i = PER_POINT; i < absolute.length; i++) {
      absolute[i] += absolute[i - PER_POINT];
    }
    return absolute;
  }

  /** The same points at another place. */
  public StrokePoints moved(int dx, int dy) {
    int[] moved = deltas.clone();
    moved[0] += dx;
    moved[1] += dy;
    return new StrokePoints(moved);
  }

  /** Whether every point lies on the page. */
  public boolean within(PageGeometry page) {
    int x = 0;
    int y = 0;
    for (int i = 0; i < deltas.length; i += PER_POINT) {
      x += deltas[i];
      y += deltas[i + 1];
      if (!page.contains(x, y)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StrokePoints points && Arrays.equals(deltas, points.deltas);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(deltas);
  }

  @Override
  public String toString() {
    return "StrokePoints[" + count() + " points]";
  }
}
