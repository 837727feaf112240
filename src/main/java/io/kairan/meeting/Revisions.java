package io.kairan.meeting;

import io.kairan.annotation.PageGeometry;
import io.kairan.annotation.PageRef;
import io.kairan.base.DocumentId;
import io.kairan.base.RevisionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of documents that were replaced, and what waits to replace one. Nothing is ever taken
 * out of the first list. Immutable.
 */
public record Revisions(List<Replacement> replaced, List<PendingRevision> pending) {

  public static final Revisions NONE = new Revisions(List.of(), List.of());

  public Revisions {
    replaced = List.copyOf(replaced);
    pending = List.copyOf(pending);
  }

  public Optional<PendingRevision> pending(DocumentId document, RevisionId revision) {
    return pending.stream()
        .filter(waiting -> waiting.revision().document().equals(document))
        .filter(waiting -> waiting.revision().revision().equals(revision))
        .findFirst();
  }

  /** The page that a page of an old revision has become unchanged, however often; else itself. */
  public PageRef current(PageRef page) {
    PageRef now = page;
    Optional<PageRef> next = next(now);
    while (next.isPresent()) {
      now = next.get();
      next = next(now);
    }
    return now;
  }

  /** What a page was in earlier revisions, changed or not, the newest first. */
  public List<PageRef> before(PageRef page) {
    List<PageRef> found = new ArrayList<>();
    Optional<PageRef> origin = origin(page);
    while (origin.isPresent()) {
      found.add(origin.get());
      origin = origin(origin.get());
    }
    return found;
  }

  private Optional<PageRef> origin(PageRef page) {
    return replaced.stream()
        .map(replacement -> replacement.origin(page))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The geometry of a page of a revision that was replaced. */
  public Optional<PageGeometry> page(PageRef page) {
    return replaced.stream()
        .filter(replacement -> replacement.replaced(page))
        .map(replacement -> replacement.before().pages())
        .filter(pages -> page.page() <= pages.size())
        .map(pages -> pages.get(page.page() - 1))
        .findFirst();
  }

  /** What all but clerks may know. */
  public Revisions published() {
    return new Revisions(replaced, List.of());
  }

  /** A newer upload takes the place of one that waits for the same document. */
  Revisions with(PendingRevision waiting) {
    Revisions others = without(waiting.revision().document());
    return new Revisions(
        replaced, Stream.concat(others.pending.stream(), Stream.of(waiting)).toList());
  }

  Revisions without(DocumentId document) {
    return new Revisions(
        replaced,
        pending.stream()
            .filter(waiting -> !waiting.revision().document().equals(document))
            .toList());
  }

  Revisions with(Replacement replacement) {
    return new Revisions(
        Stream.concat(replaced.stream(), Stream.of(replacement)).toList(),
        without(replacement.before().document()).pending);
  }

  private Optional<PageRef> next(PageRef page) {
    return replaced.stream()
        .filter(replacement -> replacement.replaced(page))
        .findFirst()
        .flatMap(replacement -> replacement.sameAs(page));
  }
}
