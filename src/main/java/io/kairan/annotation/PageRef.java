package io.kairan.annotation;

import io.kairan.base.DocumentId;
import io.kairan.base.RevisionId;
import java.util.Objects;

/**
 * One page of one revision of a document: what a presenter shows and what a stroke is bound to.
 *
 * @param page counted from 1
 */
public record PageRef(DocumentId document, RevisionId revision, int page) {

  public PageRef {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(revision, "revision");
    if (page < 1) {
      throw new IllegalArgumentException("page must be at least 1 but was " + page);
    }
  }
}
