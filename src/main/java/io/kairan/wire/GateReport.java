package io.kairan.wire;

import java.util.List;

/**
 * What the gate found in a file that it let in.
 *
 * @param repaired whether the file is damaged and opens only because it was mended
 * @param activeContent what it would do beyond being looked at, as keys of the message catalogue:
 *     javaScript, launch, submitForm, otherAction, attachments, xfa, webLinks
 * @param substitutedFonts names of fonts that it uses and does not hold
 */
public record GateReport(
    boolean repaired, List<String> activeContent, List<String> substitutedFonts) {

  public GateReport {
    activeContent = List.copyOf(activeContent);
    substitutedFonts = List.copyOf(substitutedFonts);
  }
}
