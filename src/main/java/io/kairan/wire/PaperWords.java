package io.kairan.wire;

import java.util.List;

/** The words of all pages of a paper in order, for a tablet that is to search without a network. */
public record PaperWords(List<PageText> pages) {

  public PaperWords {
    pages = List.copyOf(pages);
  }
}
