package io.kairan.render;

/** Who goes first when children are busy; the first constant before all others. */
public enum RenderPriority {
  /** Somebody waits for it now. */
  ASKED,
  /** The first page of a document, so that each shows something soon. */
  FIRST_PAGES,
  /** Every other page. */
  REST,
  /** Words and outlines, once all pages can be seen. */
  WORDS
}
