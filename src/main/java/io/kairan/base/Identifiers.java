package io.kairan.base;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one rule for identifiers: 1 to 64 letters, digits, {@code -} and {@code _}, safe in URLs and
 * file names.
 */
final class Identifiers {

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private Identifiers() {}

  static void require(String kind, @Nullable String value) {
    if (value == null || !SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(kind + " must be 1 to 64 of A-Z a-z 0-9 - _");
    }
  }
}
