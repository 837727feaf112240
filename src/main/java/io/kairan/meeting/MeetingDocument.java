package io.kairan.meeting;

import io.kairan.annotation.PageGeometry;
import io.kairan.base.ContentHash;
import io.kairan.base.DocumentId;
import io.kairan.base.RevisionId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A document of a meeting: the revision that is shown, and what a screen must know to lay out its
 * pages.
 *
 * @param content the address of the original's bytes
 * @param pages one geometry for each page, in order
 * @param collecting when it leaves the tablets; null where it may stay
 */
public record MeetingDocument(
    DocumentId document,
    RevisionId revision,
    ContentHash content,
    String title,
    List<PageGeometry> pages,
    @Nullable Collecting collecting) {

  public MeetingDocument {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(revision, "revision");
    Objects.requireNonNull(content, "content");
    title = title(title);
    pages = List.copyOf(pages);
    if (pages.isEmpty()) {
      throw new IllegalArgumentException("a document must have a page");
    }
  }

  /** A document that may stay on the tablets. */
  public MeetingDocument(
      DocumentId document,
      RevisionId revision,
      ContentHash content,
      String title,
      List<PageGeometry> pages) {
    this(document, revision, content, title, pages, null);
  }

  static String title(String text) {
    return Texts.required("title", text, 120);
  }

  MeetingDocument titled(String newTitle) {
    return new MeetingDocument(document, revision, content, newTitle, pages, collecting);
  }

  MeetingDocument collected(@Nullable Collecting when) {
    return new MeetingDocument(document, revision, content, title, pages, when);
  }
}
