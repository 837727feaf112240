package io.kairan.render.child;

import java.util.Map;

/** How much one paper may hold. */
final class PageLimits {

  static final int MOST_PAGES = 2_000;

  /** The largest side of a page in PDF units: 200 inches, as PDF 1.6 set it. */
  static final int LARGEST_SIDE = 14_400;

  /** The largest picture on a page, in megapixels. */
  static final int MOST_MEGAPIXELS = 200;

  private PageLimits() {}

  static UnreadableFile exceeded(String code, int limit, int found) {
    return new UnreadableFile(
        code, Map.of("limit", Integer.toString(limit), "found", Integer.toString(found)));
  }
}
