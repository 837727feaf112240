package io.kairan.annotation;

import java.util.Arrays;

/**
 * The smoothed way of a pen with its radius at each sample: steps 1 to 3 of docs/INK.md.
 *
 * <p>Only sums, products, quotients and square roots are used, so that TypeScript gives the same
 * numbers.
 */
final class CentreLine {

  /** How far a chord may be from its curve, in hundredths of a point. */
  static final double FLATNESS = 2;

  private static final int MOST_CHORDS = 16;
  private static final double LIGHTEST = 0.4;
  private static final double PER_PRESSURE = 0.6 / 128;

  private double[] samples = new double[3 * 64];
  private int size;

  private CentreLine() {}

  /** Samples, three numbers each: x, y, radius; neighbours are never at the same place. */
  static double[] of(Pen pen, StrokePoints points) {
    int[] kept = kept(points);
    double[] radii = radii(pen, kept);
    CentreLine line = new CentreLine();
    line.follow(kept, radii);
    return Arrays.copyOf(line.samples, line.size);
  }

  /** The points without exact repetitions, three numbers each: x, y, pressure. */
  static int[] kept(StrokePoints points) {
    int[] all = points.absolute();
    int[] kept = new int[all.length / 4 * 3];
    int size = 0;
    for (int i = 0; i < all.length; i += 4) {
      if (size > 0 && kept[size - 3] == all[i] && kept[size - 2] == all[i + 1]) {
        kept[size - 1] = Math.max(kept[size - 1], all[i + 2]);
      } else {
        System.arraycopy(all, i, kept, size, 3);
        size += 3;
      }
    }
    return Arrays.copyOf(kept, size);
  }

  private static double[] radii(Pen pen, int[] kept) {
    double[] radii = new double[kept.length / 3];
    double half = pen.width() / 2.0;
    double pressure = kept[2];
    for (int i = 0; i < radii.length; i++) {
      pressure = i == 0 ? pressure : (pressure + kept[3 * i + 2]) / 2;
      double radius = half * (LIGHTEST + PER_PRESSURE * pressure);
      if (i > 0) {
        double reach = distance(kept, i - 1, i) / 2;
        radius = Math.max(radii[i - 1] - reach, Math.min(radii[i - 1] + reach, radius));
      }
      radii[i] = pen.kind() == PenKind.MARKER ? half : radius;
    }
    return radii;
  }

  private void follow(int[] p, double[] r) {
    int count = r.length;
    add(p[0], p[1], r[0]);
    if (count > 2) {
      addMiddle(p, r, 0);
    }
    for (int i = 1; i < count - 1; i++) {
      if (corner(p, i)) {
        add(p[3 * i], p[3 * i + 1], r[i]);
        addMiddle(p, r, i);
      } else {
        curve(p, r, i);
      }
    }
    if (count > 1) {
      add(p[3 * count - 3], p[3 * count - 2], r[count - 1]);
    }
  }

  private static boolean corner(int[] p, int i) {
    double inX = (double) p[3 * i] - p[3 * i - 3];
    double inY = (double) p[3 * i + 1] - p[3 * i - 2];
    double outX = (double) p[3 * i + 3] - p[3 * i];
    double outY = (double) p[3 * i + 4] - p[3 * i + 1];
    return inX * outX + inY * outY < 0;
  }

  /** The quadratic curve from the middle before point i to the middle after it. */
  private void curve(int[] p, double[] r, int i) {
    double bendX = (double) p[3 * i - 3] - 2.0 * p[3 * i] + p[3 * i + 3];
    double bendY = (double) p[3 * i - 2] - 2.0 * p[3 * i + 1] + p[3 * i + 4];
    double away = Math.sqrt(bendX * bendX + bendY * bendY) / 8;
    int chords = (int) Math.max(1, Math.min(MOST_CHORDS, Math.ceil(Math.sqrt(away / FLATNESS))));
    for (int j = 1; j < chords; j++) {
      double t = (double) j / chords;
      double before = (1 - t) * (1 - t) / 2;
      double after = t * t / 2;
      double at = 1 - before - after;
      add(
          before * p[3 * i - 3] + at * p[3 * i] + after * p[3 * i + 3],
          before * p[3 * i - 2] + at * p[3 * i + 1] + after * p[3 * i + 4],
          before * r[i - 1] + at * r[i] + after * r[i + 1]);
    }
    addMiddle(p, r, i);
  }

  private void addMiddle(int[] p, double[] r, int i) {
    add(
        ((double) p[3 * i] + p[3 * i + 3]) / 2,
        ((double) p[3 * i + 1] + p[3 * i + 4]) / 2,
        (r[i] + r[i + 1]) / 2);
  }

  private void add(double x, double y, double radius) {
    if (size == samples.length) {
      samples = Arrays.copyOf(samples, 2 * size);
    }
    samples[size++] = x;
    samples[size++] = y;
    samples[size++] = radius;
  }

  private static double distance(int[] p, int i, int j) {
    double dx = (double) p[3 * j] - p[3 * i];
    double dy = (double) p[3 * j + 1] - p[3 * i + 1];
    return Math.sqrt(dx * dx + dy * dy);
  }
}
