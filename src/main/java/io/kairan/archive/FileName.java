package io.kairan.archive;

import java.text.Normalizer;
import java.util.Locale;

/** Names of files that every system can unpack, made from titles that people wrote. */
final class FileName {

  /** In bytes of UTF-8, so that the whole path stays below what old systems take. */
  private static final int LONGEST = 120;

  private static final String FORBIDDEN = "\\/:*?\"<>|%~";

  private FileName() {}

  /** The title with a number before it, which also keeps equal titles apart. */
  static String of(int number, String title, String suffix) {
    return String.format(Locale.ROOT, "%02d_%s%s", number, of(title), suffix);
  }

  /** The title, composed (NFC), without what a file's name must not have; never empty. */
  static String of(String title) {
    StringBuilder name = new StringBuilder();
    int[] bytes = {0};
    Normalizer.normalize(title, Normalizer.Form.NFC)
        .codePoints()
        .map(FileName::safe)
        .filter(c -> c != 0)
        .takeWhile(c -> (bytes[0] += utf8Length(c)) <= LONGEST)
        .forEach(name::appendCodePoint);
    String trimmed = name.toString().strip().replaceAll("^[. ]+|[. ]+$", "");
    return trimmed.isEmpty() ? "資料" : trimmed;
  }

  private static int safe(int c) {
    if (FORBIDDEN.indexOf(c) >= 0 || Character.isWhitespace(c)) {
      return '_';
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          0;
      default -> c;
    };
  }

  private static int utf8Length(int c) {
    return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  }
}
