package io.kairan.wire;

import io.kairan.annotation.PageGeometry;
import io.kairan.annotation.PageRef;
import io.kairan.annotation.Pen;
import io.kairan.annotation.StrokePoints;
import io.kairan.base.StrokeId;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a shared stroke while the pen moves.
 *
 * @param first the index in the stroke of this piece's first point, counted from 0
 * @param points the piece, its first point absolute; null when the stroke was cancelled and must
 *     vanish
 */
public record Drawing(
    StrokeId stroke, PageRef page, Pen pen, int first, @Nullable StrokePoints points) {

  public Drawing {
    if (!pen.kind().drawsLines()) {
      throw new IllegalArgumentException("only lines grow");
    }
    if (first < 0 || first > StrokePoints.MOST_POINTS) {
      throw new IllegalArgumentException("first must be 0 to " + StrokePoints.MOST_POINTS);
    }
  }

  /** Whether every point lies on the page. */
  public boolean within(PageGeometry geometry) {
    return points == null || points.within(geometry);
  }
}
