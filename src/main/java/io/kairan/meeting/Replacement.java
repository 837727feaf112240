package io.kairan.meeting;

import io.kairan.annotation.PageRef;
import io.kairan.base.RevisionId;
import java.util.List;
import java.util.Optional;

/**
 * One replacement of a document (差し替え).
 *
 * @param before the revision that was replaced; its pages stay known
 * @param after the revision that took its place
 * @param pages where each page of the new revision comes from, in order
 */
public record Replacement(MeetingDocument before, RevisionId after, List<PageOrigin> pages) {

  public Replacement {
    pages = List.copyOf(pages);
  }

  boolean replaced(PageRef page) {
    return before.document().equals(page.document()) && before.revision().equals(page.revision());
  }

  /** The same page in the new revision, if it is still there unchanged. */
  public Optional<PageRef> sameAs(PageRef page) {
    return numberOf(page.page(), true).map(this::page);
  }

  /** The page of the old revision that a page of the new one has come from, changed or not. */
  Optional<PageRef> origin(PageRef page) {
    boolean mine = before.document().equals(page.document()) && after.equals(page.revision());
    int from = mine && page.page() <= pages.size() ? pages.get(page.page() - 1).from() : 0;
    return from == 0
        ? Optional.empty()
        : Optional.of(new PageRef(page.document(), before.revision(), from));
  }

  /**
   * The page that a room goes to which shows a page of the old revision: the same or the changed
   * one, else the nearest later one that remains, else the nearest earlier one; of a paper of which
   * nothing remains, the page of the same number or the last.
   */
  PageRef showing(PageRef page) {
    for (int from = page.page(); from <= before.pages().size(); from++) {
      Optional<Integer> number = numberOf(from, false);
      if (number.isPresent()) {
        return page(number.get());
      }
    }
    for (int from = page.page() - 1; from >= 1; from--) {
      Optional<Integer> number = numberOf(from, false);
      if (number.isPresent()) {
        return page(number.get());
      }
    }
    return page(Math.min(page.page(), pages.size()));
  }

  private Optional<Integer> numberOf(int from, boolean onlyEqual) {
    for (int i = 0; i < pages.size(); i++) {
      PageOrigin origin = pages.get(i);
      if (origin.from() == from && (origin.equal() || !onlyEqual)) {
        return Optional.of(i + 1);
      }
    }
    return Optional.empty();
  }

  private PageRef page(int number) {
    return new PageRef(before.document(), after, number);
  }
}
