package io.kairan.wire;

import io.kairan.annotation.PageRef;

/**
 * Where the presenter points, in hundredths of a point of the page's crop box, origin top left, y
 * down, before rotation.
 */
public record Spot(PageRef page, int x, int y) {}
