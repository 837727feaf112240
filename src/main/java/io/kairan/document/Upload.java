package io.kairan.document;

import io.kairan.base.DocumentId;
import io.kairan.base.MeetingKey;
import java.util.Optional;

/**
 * A file that is coming, as its sender announces it.
 *
 * @param fileName the name it came under, as the client said it
 * @param announcedBytes its size as the client said it; -1 where it did not
 * @param of the document that it is a new revision of; empty for a document of its own
 */
public record Upload(
    MeetingKey meeting, String fileName, long announcedBytes, Optional<DocumentId> of) {}
