package io.kairan.annotation;

import io.kairan.base.StrokeId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A finished stroke, bound to its page at pen-down; its shape follows from pen, points and text by
 * docs/INK.md. Stamps and notes are strokes of one point, so that they are erased, restored, moved
 * along with their page and archived as every stroke is.
 *
 * @param text what a stamp or a note says; null for lines, and missing in journals from before
 *     there were any
 */
public record Stroke(
    StrokeId id, PageRef page, Pen pen, StrokePoints points, @Nullable String text) {

  public Stroke {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(page, "page");
    Objects.requireNonNull(pen, "pen");
    Objects.requireNonNull(points, "points");
    if (pen.kind().drawsLines() != (text == null)) {
      throw new IllegalArgumentException("stamps and notes have a text, lines have none");
    }
    if (text != null) {
      Lettering.require(pen.kind(), text);
      if (points.count() != 1) {
        throw new IllegalArgumentException("stamps and notes have one point");
      }
    }
  }

  /** A line. */
  public static Stroke line(StrokeId id, PageRef page, Pen pen, StrokePoints points) {
    return new Stroke(id, page, pen, points, null);
  }

  /** The same stroke at another place of its page. */
  Stroke moved(int dx, int dy) {
    return new Stroke(id, page, pen, points.moved(dx, dy), text);
  }

  /** The same stroke on another page. */
  public Stroke on(PageRef other) {
    return new Stroke(id, other, pen, points, text);
  }
}
