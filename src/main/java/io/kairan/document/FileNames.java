package io.kairan.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Makes the name that a file came under safe to show, to store and to offer again. */
final class FileNames {

  private static final int LONGEST = 200;
  private static final int LONGEST_TITLE = 120;
  private static final String SUFFIX = ".pdf";

  /** Names that Windows keeps for devices, whatever their suffix. */
  private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

  private FileNames() {}

  /**
   * The name without folders, control characters and marks that turn the direction of writing,
   * composed (NFC), at most 200 characters, ending with .pdf.
   */
  static String safe(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    StringBuilder kept = new StringBuilder();
    composed.codePoints().filter(FileNames::isShown).forEach(kept::appendCodePoint);
    String last = kept.substring(kept.lastIndexOf("/") + 1);
    last = last.substring(last.lastIndexOf('\\') + 1).strip();
    String base = withoutSuffix(last);
    if (base.isEmpty() || base.chars().allMatch(c -> c == '.')) {
      base = "document";
    }
    if (DEVICES.contains(base.toLowerCase(Locale.ROOT))) {
      base = "_" + base;
    }
    return cut(base, LONGEST - SUFFIX.length()) + SUFFIX;
  }

  /** The title that a safe name suggests. */
  static String title(String safeName) {
    return cut(withoutSuffix(safeName), LONGEST_TITLE);
  }

  private static String withoutSuffix(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(SUFFIX)
        ? name.substring(0, name.length() - SUFFIX.length()).strip()
        : name;
  }

  private static boolean isShown(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** Cuts between characters, never within one. */
  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end).strip();
  }
}
