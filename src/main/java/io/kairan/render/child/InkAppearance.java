package io.kairan.render.child;

import io.kairan.annotation.InkShape;
import io.kairan.annotation.PageGeometry;
import io.kairan.annotation.Pen;
import io.kairan.annotation.PenKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the strokes of one run look like, as the content of an appearance stream. Its numbers are
 * whole hundredths of a point from the top left corner of the strokes' box, y down: short ones.
 */
final class InkAppearance {

  /** The name of the graphics state that makes a marker translucent. */
  static final String MARKER_STATE = "M";

  /** A shape in whole hundredths; {@code width} is 0 for what is filled. */
  @SuppressWarnings("ArrayRecordComponent") // only read, never compared
  private record Path(int[] points, int width) {}

  private final Pen pen;
  private final List<Path> paths = new ArrayList<>();
  private int left = Integer.MAX_VALUE;
  private int top = Integer.MAX_VALUE;
  private int right = Integer.MIN_VALUE;
  private int bottom = Integer.MIN_VALUE;

  InkAppearance(InkRun run) {
    this.pen = run.first().pen();
    run.strokes().forEach(stroke -> add(InkShape.of(pen, stroke.points())));
  }

  private void add(InkShape shape) {
    switch (shape) {
      case InkShape.Fill fill -> add(new Path(whole(fill.outline()), 0));
      case InkShape.Line line -> add(new Path(whole(line.points()), (int) line.width()));
    }
  }

  private void add(Path path) {
    paths.add(path);
    int margin = path.width() / 2 + 1;
    for (int i = 0; i < path.points().length; i += 2) {
      left = Math.min(left, path.points()[i] - margin);
      right = Math.max(right, path.points()[i] + margin);
      top = Math.min(top, path.points()[i + 1] - margin);
      bottom = Math.max(bottom, path.points()[i + 1] + margin);
    }
  }

  private static int[] whole(double[] values) {
    int[] whole = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      whole[i] = (int) Math.round(values[i]);
    }
    return whole;
  }

  /** The box of the ink in user space, in hundredths: left, bottom, right, top. */
  long[] box(PageGeometry page) {
    long foot = (long) page.cropBottom() + page.height();
    return new long[] {
      (long) page.cropLeft() + left, foot - bottom, (long) page.cropLeft() + right, foot - top
    };
  }

  /** The operators; the stream's box is {@link #box}. */
  byte[] content(PageGeometry page) {
    StringBuilder text = new StringBuilder(1_024);
    if (pen.kind() == PenKind.MARKER) {
      text.append('/').append(MARKER_STATE).append(" gs\n");
    }
    color(text, "rg\n");
    color(text, "RG 1 J 1 j\n");
    long[] box = box(page);
    text.append(".01 0 0 -.01 ");
    Decimals.append(text, box[0]);
    text.append(' ');
    Decimals.append(text, box[3]);
    text.append(" cm\n");
    paths.forEach(path -> draw(text, path));
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private void draw(StringBuilder text, Path path) {
    if (path.width() > 0) {
      text.append(path.width()).append(" w\n");
    }
    int[] points = path.points();
    for (int i = 0; i < points.length; i += 2) {
      boolean repeated = i >= 2 && points[i] == points[i - 2] && points[i + 1] == points[i - 1];
      if (!repeated || points.length == 4) {
        text.append(points[i] - left).append(' ').append(points[i + 1] - top);
        text.append(i == 0 ? " m\n" : " l\n");
      }
    }
    text.append(path.width() > 0 ? "S\n" : "f\n");
  }

  private void color(StringBuilder text, String operator) {
    for (float part : rgb(pen)) {
      text.append(number(part)).append(' ');
    }
    text.append(operator);
  }

  /** A pen's colour as three numbers from 0 to 1. */
  static float[] rgb(Pen pen) {
    int value = Integer.parseInt(pen.color().substring(1), 16);
    return new float[] {(value >> 16) / 255f, (value >> 8 & 255) / 255f, (value & 255) / 255f};
  }

  private static String number(float part) {
    return part == 0
        ? "0"
        : part == 1 ? "1" : String.format(Locale.ROOT, "%.3f", part).substring(1);
  }
}
