package io.kairan.wire;

import io.kairan.meeting.MeetingDocument;

/**
 * A paper that passed the gate and lies on the clerk's shelf.
 *
 * @param fileName the name it came under, safe to show
 * @param bytes the size of the original
 */
public record UploadedDocument(
    MeetingDocument document, String fileName, long bytes, GateReport report) {}
