package io.kairan.wire;

import io.kairan.annotation.InkChange;
import io.kairan.base.CommandId;
import io.kairan.base.DocumentId;

/**
 * A durable change in somebody's private memo on a document.
 *
 * @param sequence 1 for the first change of this seat on this document, then without a gap
 */
public record MemoEvent(DocumentId document, long sequence, CommandId command, InkChange change) {}
