package io.kairan.wire;

import io.kairan.annotation.InkPage;
import io.kairan.annotation.PageRef;
import io.kairan.base.DocumentId;
import io.kairan.base.RevisionId;
import io.kairan.meeting.SharedInk;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The shared ink of a whole paper in one body, for who wants all of its pages; in their order. */
public record PaperInk(List<OnPage> pages) {

  /**
   * The ink of one page, as its own body would hold it.
   *
   * @param changedAt the sequence of the last event in it
   */
  public record OnPage(int page, long changedAt, List<InkPage.Entry> entries) {

    static OnPage of(Map.Entry<PageRef, SharedInk.Page> entry) {
      return new OnPage(
          entry.getKey().page(), entry.getValue().changedAt(), entry.getValue().ink().entries());
    }
  }

  public PaperInk {
    pages = List.copyOf(pages);
  }

  public static PaperInk of(SharedInk ink, DocumentId document, RevisionId revision) {
    return new PaperInk(
        ink.pages().entrySet().stream()
            .filter(page -> page.getKey().document().equals(document))
            .filter(page -> page.getKey().revision().equals(revision))
            .map(OnPage::of)
            .sorted(Comparator.comparingInt(OnPage::page))
            .toList());
  }

  /** The sequence of the last event in it, 0 where there is none. */
  public long changedAt() {
    return pages.stream().mapToLong(OnPage::changedAt).max().orElse(0);
  }
}
