package io.kairan.wire;

import java.util.List;

/**
 * How a text was found on a page.
 *
 * @param before what stands before the first place, in one line
 * @param match the first place as the page has it
 * @param after what stands after it
 * @param count how often it stands on the page
 * @param boxes where, in the coordinates of {@link PageText}
 */
public record SearchMatch(
    String before, String match, String after, int count, List<PageBox> boxes) {

  public SearchMatch {
    boxes = List.copyOf(boxes);
  }

  /** A rectangle on the page. */
  public record PageBox(int left, int top, int width, int height) {}
}
