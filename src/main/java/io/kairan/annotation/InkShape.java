package io.kairan.annotation;

/**
 * What a stroke looks like on its page, by docs/INK.md: the same on tablets and in the archive.
 * Coordinates are hundredths of a point of the crop box, x and y in turn.
 */
public sealed interface InkShape {

  /** The opacity of a marker; it is blended by multiply. */
  double MARKER_OPACITY = 0.4;

  /** A closed polygon to fill by the nonzero rule. */
  @SuppressWarnings("ArrayRecordComponent") // made anew for its one reader, never compared
  record Fill(double[] outline) implements InkShape {}

  /** A line of constant width to stroke with round caps and joins. */
  @SuppressWarnings("ArrayRecordComponent") // made anew for its one reader, never compared
  record Line(double[] points, double width) implements InkShape {}

  /** The shape of a stroke; a marker's opacity and blending follow from the pen, not from this. */
  static InkShape of(Pen pen, StrokePoints points) {
    double[] samples = CentreLine.of(pen, points);
    return pen.kind() == PenKind.MARKER && samples.length > 3
        ? new Line(withoutRadius(samples), pen.width())
        : new Fill(Outline.of(samples));
  }

  /** The pen's own points without exact repetitions: what an /InkList holds. */
  static double[] path(StrokePoints points) {
    int[] kept = CentreLine.kept(points);
    double[] path = new double[kept.length / 3 * 2];
    for (int i = 0; i < path.length; i++) {
      path[i] = kept[i / 2 * 3 + i % 2];
    }
    return path;
  }

  private static double[] withoutRadius(double[] samples) {
    double[] points = new double[samples.length / 3 * 2];
    for (int i = 0; i < points.length; i++) {
      points[i] = samples[i / 2 * 3 + i % 2];
    }
    return points;
  }
}
