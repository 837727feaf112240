package io.kairan.wire;

import io.kairan.annotation.PageRef;

/**
 * The part of a page that the presenter has enlarged, in hundredths of a point of the page's crop
 * box, origin top left, y down, before rotation.
 */
public record PagePart(PageRef page, int left, int top, int width, int height) {

  public PagePart {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("a part must have a width and a height");
    }
  }
}
