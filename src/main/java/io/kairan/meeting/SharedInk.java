package io.kairan.meeting;

import io.kairan.annotation.InkChange;
import io.kairan.annotation.InkPage;
import io.kairan.annotation.PageRef;
import io.kairan.base.DocumentId;
import io.kairan.base.RevisionId;
import io.kairan.base.SeatId;
import java.util.HashMap;
import java.util.Map;

/**
 * The shared ink of a meeting, page by page. Immutable; a change copies the one page it touches.
 */
public record SharedInk(Map<PageRef, Page> pages) {

  public static final SharedInk NONE = new SharedInk(Map.of());

  /**
   * The ink of one page.
   *
   * @param changedAt the sequence of the last event that changed it
   */
  public record Page(InkPage ink, long changedAt) {

    static final Page EMPTY = new Page(InkPage.EMPTY, 0);
  }

  public SharedInk {
    pages = Map.copyOf(pages);
  }

  public InkPage on(PageRef page) {
    return pages.getOrDefault(page, Page.EMPTY).ink();
  }

  /** The sequence of the last event that changed any page of a revision, 0 where none did. */
  public long changedAt(DocumentId document, RevisionId revision) {
    return pages.entrySet().stream()
        .filter(page -> page.getKey().document().equals(document))
        .filter(page -> page.getKey().revision().equals(revision))
        .mapToLong(page -> page.getValue().changedAt())
        .max()
        .orElse(0);
  }

  /** The ink of pages that are the same in a new revision lies there too. */
  SharedInk moved(Replacement replacement, long sequence) {
    Map<PageRef, Page> next = new HashMap<>(pages);
    pages.forEach((page, ink) -> {
      if (replacement.replaced(page)) {
        replacement
            .sameAs(page)
            .ifPresent(same -> next.put(same, new Page(ink.ink().on(same), sequence)));
      }
    });
    return new SharedInk(next);
  }

  SharedInk after(InkChange change, SeatId author, long sequence) {
    Map<PageRef, Page> next = new HashMap<>(pages);
    next.put(change.page(), new Page(on(change.page()).after(change, author), sequence));
    return new SharedInk(next);
  }
}
