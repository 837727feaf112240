package io.kairan.annotation;

import java.util.Arrays;

/**
 * The closed polygon round a centre line, for the nonzero fill rule: step 4 of docs/INK.md. Each
 * segment and each join is a piece of the same orientation, so the fill is exactly their union.
 */
final class Outline {

  private static final double SMOOTH = 0.9;
  private static final int MOST_HALVINGS = 6;

  /** x, y pairs that grow at their end. */
  private static final class Side {

    private double[] points = new double[128];
    private int size;

    void add(double x, double y) {
      if (size + 2 > points.length) {
        points = Arrays.copyOf(points, 2 * points.length);
      }
      points[size++] = x;
      points[size++] = y;
    }

    void addBackwards(Side other) {
      for (int i = other.size - 2; i >= 0; i -= 2) {
        add(other.points[i], other.points[i + 1]);
      }
    }

    double[] all() {
      return Arrays.copyOf(points, size);
    }
  }

  /** A segment from one sample to the next: unit direction and length. */
  private record Segment(double x, double y, double length) {

    double dot(Segment other) {
      return x * other.x + y * other.y;
    }

    double cross(Segment other) {
      return x * other.y - y * other.x;
    }
  }

  private final double[] samples;
  private final Side left = new Side();
  private final Side right = new Side();

  private Outline(double[] samples) {
    this.samples = samples;
  }

  /** The polygon as x, y pairs; the samples are those of {@link CentreLine#of}. */
  static double[] of(double[] samples) {
    return samples.length == 3
        ? circle(samples[0], samples[1], samples[2])
        : new Outline(samples).trace();
  }

  private static double[] circle(double x, double y, double radius) {
    Side side = new Side();
    double[][] quarters = {{0, -1}, {1, 0}, {0, 1}, {-1, 0}};
    for (int i = 0; i < 4; i++) {
      double[] from = quarters[i];
      double[] to = quarters[(i + 1) % 4];
      side.add(x + radius * from[0], y + radius * from[1]);
      arc(side, new double[] {x, y, radius}, from[0], from[1], to[0], to[1], MOST_HALVINGS);
    }
    return side.all();
  }

  private double[] trace() {
    int last = samples.length / 3 - 1;
    Segment first = segment(0);
    both(0, first.y(), -first.x());
    Segment before = first;
    for (int i = 1; i < last; i++) {
      Segment after = segment(i);
      joint(i, before, after);
      before = after;
    }
    both(last, before.y(), -before.x());
    round(left, last, before.y(), -before.x(), before.x(), before.y());
    left.addBackwards(right);
    round(left, 0, -first.y(), first.x(), -first.x(), -first.y());
    return left.all();
  }

  private Segment segment(int i) {
    double x = samples[3 * i + 3] - samples[3 * i];
    double y = samples[3 * i + 4] - samples[3 * i + 1];
    double length = Math.sqrt(x * x + y * y);
    return new Segment(x / length, y / length, length);
  }

  private void joint(int i, Segment a, Segment b) {
    double cos = a.dot(b);
    double cross = a.cross(b);
    double shrink = samples[3 * i + 2] * Math.abs(cross) / (1 + cos);
    if (cos >= SMOOTH && shrink <= Math.min(a.length(), b.length()) / 2) {
      double x = a.y() + b.y();
      double y = -a.x() - b.x();
      double length = Math.sqrt(x * x + y * y);
      both(i, x / length, y / length);
    } else if (cross >= 0) {
      turn(i, a, b, left, right, 1);
    } else {
      turn(i, a, b, right, left, -1);
    }
  }

  private void turn(int i, Segment a, Segment b, Side outer, Side inner, int sign) {
    double ax = sign * a.y();
    double ay = -sign * a.x();
    double bx = sign * b.y();
    double by = -sign * b.x();
    offset(outer, i, ax, ay);
    if (a.dot(b) < 0) {
      double x = a.x() - b.x();
      double y = a.y() - b.y();
      double length = Math.sqrt(x * x + y * y);
      arc(outer, i, ax, ay, x / length, y / length);
      offset(outer, i, x / length, y / length);
      arc(outer, i, x / length, y / length, bx, by);
    } else {
      arc(outer, i, ax, ay, bx, by);
    }
    offset(outer, i, bx, by);
    offset(inner, i, -ax, -ay);
    offset(inner, i, 0, 0);
    offset(inner, i, -bx, -by);
  }

  /** A cap: what lies between the normal, the direction and the opposite normal. */
  private void round(Side side, int i, double nx, double ny, double dx, double dy) {
    arc(side, i, nx, ny, dx, dy);
    offset(side, i, dx, dy);
    arc(side, i, dx, dy, -nx, -ny);
  }

  private void both(int i, double nx, double ny) {
    offset(left, i, nx, ny);
    offset(right, i, -nx, -ny);
  }

  private void offset(Side side, int i, double x, double y) {
    double radius = samples[3 * i + 2];
    side.add(samples[3 * i] + radius * x, samples[3 * i + 1] + radius * y);
  }

  private void arc(Side side, int i, double ux, double uy, double vx, double vy) {
    double[] centre = {samples[3 * i], samples[3 * i + 1], samples[3 * i + 2]};
    arc(side, centre, ux, uy, vx, vy, MOST_HALVINGS);
  }

  /** The points between two unit vectors, both ends excluded. */
  private static void arc(
      Side side, double[] centre, double ux, double uy, double vx, double vy, int halvings) {
    double away = centre[2] * (1 - Math.sqrt(Math.max(0, (1 + ux * vx + uy * vy) / 2)));
    if (away <= CentreLine.FLATNESS || halvings == 0) {
      return;
    }
    double length = Math.sqrt((ux + vx) * (ux + vx) + (uy + vy) * (uy + vy));
    double x = (ux + vx) / length;
    double y = (uy + vy) / length;
    arc(side, centre, ux, uy, x, y, halvings - 1);
    side.add(centre[0] + centre[2] * x, centre[1] + centre[2] * y);
    arc(side, centre, x, y, vx, vy, halvings - 1);
  }
}
