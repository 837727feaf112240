package io.kairan.wire;

import java.util.List;

/**
 * The words of a page in reading order, with their boxes, and its links.
 *
 * <p>Boxes are hundredths of a point in crop box coordinates: origin at the top left, y down,
 * before rotation, as ink has them.
 *
 * @param text all words; a line ends with a line feed, words of a line are parted by a space where
 *     the page parts them
 * @param runs seven numbers for each stretch of letters in one line: where it begins in the text
 *     (UTF-16), how long it is, left, top, width, height, and the direction in which it advances: 0
 *     right, 1 down, 2 left, 3 up
 * @param cut whether the page had more text than is kept
 */
public record PageText(String text, List<Integer> runs, List<PageLink> links, boolean cut) {

  /** How many numbers a run has. */
  public static final int RUN = 7;

  public PageText {
    runs = List.copyOf(runs);
    links = List.copyOf(links);
  }

  /**
   * A place on the page that leads somewhere.
   *
   * @param page the page of this document that it leads to, counted from 1; 0 where it leads out
   * @param address the address outside, as text that nobody opens; empty where it leads to a page
   */
  public record PageLink(int left, int top, int width, int height, int page, String address) {}
}
