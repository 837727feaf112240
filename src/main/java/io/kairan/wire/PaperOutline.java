package io.kairan.wire;

import java.util.List;

/**
 * What a paper says about its pages.
 *
 * @param labels the printed number of each page in order; empty where they are simply 1, 2, 3...
 * @param entries its table of contents from top to bottom; may be empty
 */
public record PaperOutline(List<String> labels, List<OutlineEntry> entries) {

  public PaperOutline {
    labels = List.copyOf(labels);
    entries = List.copyOf(entries);
  }

  /**
   * One line of the table of contents.
   *
   * @param level 0 for the outermost
   * @param page where it leads, counted from 1
   */
  public record OutlineEntry(String title, int level, int page) {}
}
