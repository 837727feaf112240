package io.kairan.annotation;

import io.kairan.base.StrokeId;
import java.util.Objects;

/**
 * A finished stroke, bound to its page at pen-down; its shape follows from pen and points by
 * docs/INK.md.
 */
public record Stroke(StrokeId id, PageRef page, Pen pen, StrokePoints points) {

  public Stroke {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(page, "page");
    Objects.requireNonNull(pen, "pen");
    Objects.requireNonNull(points, "points");
  }

  /** The same stroke on another page. */
  public Stroke on(PageRef other) {
    return new Stroke(id, other, pen, points);
  }
}
