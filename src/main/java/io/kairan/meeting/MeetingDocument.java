package io.kairan.meeting;

import io.kairan.annotation.PageGeometry;
import io.kairan.base.ContentHash;
import io.kairan.base.DocumentId;
import io.kairan.base.RevisionId;
import java.util.List;
import java.util.Objects;

/**
 * A document of a meeting: the revision that is shown, and what a screen must know to lay out its
 * pages.
 *
 * @param content the address of the original's bytes
 * @param pages one geometry for each page, in order
 */
public record MeetingDocument(
    DocumentId document,
    RevisionId revision,
    ContentHash content,
    String title,
    List<PageGeometry> pages) {

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

  static String title(String text) {
    return Texts.required("title", text, 120);
  }

  MeetingDocument titled(String newTitle) {
    return new MeetingDocument(document, revision, content, newTitle, pages);
  }
}
