package io.kairan.wire;

import io.kairan.base.ContentHash;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the gate found in a file that it let in.
 *
 * @param repaired whether the file is damaged and opens only because it was mended
 * @param activeContent what it would do beyond being looked at, as keys of the message catalogue:
 *     javaScript, launch, submitForm, otherAction, attachments, xfa, webLinks
 * @param substitutedFonts names of fonts that it uses and does not hold
 * @param source the file that it was made of; null where it came as a PDF
 */
public record GateReport(
    boolean repaired,
    List<String> activeContent,
    List<String> substitutedFonts,
    @Nullable Source source) {

  /** A file that is no PDF, kept as it came beside the PDF that was made of it. */
  public record Source(ContentHash content, String fileName, long bytes) {}

  public GateReport {
    activeContent = List.copyOf(activeContent);
    substitutedFonts = List.copyOf(substitutedFonts);
  }
}
