package io.kairan.wire;

import io.kairan.meeting.MeetingDocument;
import java.util.List;

/**
 * A paper that passed the gate and lies on the clerk's shelf.
 *
 * @param fileName the name it came under, safe to show
 * @param bytes the size of the original
 * @param notes what the clerk should know, as keys of the message catalogue: repaired,
 *     fontsSubstituted, activeContent
 */
public record UploadedDocument(
    MeetingDocument document, String fileName, long bytes, List<String> notes) {

  public UploadedDocument {
    notes = List.copyOf(notes);
  }
}
