package io.kairan.meeting;

import java.util.Objects;

/** The rules for texts that people type: trimmed, bounded, without control characters. */
final class Texts {

  private Texts() {}

  /** A text that must say something; lengths count UTF-16 units. */
  static String required(String what, String text, int most) {
    String trimmed = optional(what, text, most);
    if (trimmed.isEmpty()) {
      throw new IllegalArgumentException(what + " must not be empty");
    }
    return trimmed;
  }

  /** A text that may be empty. */
  static String optional(String what, String text, int most) {
    String trimmed = Objects.requireNonNull(text, what).strip();
    if (trimmed.length() > most) {
      throw new IllegalArgumentException(what + " must have at most " + most + " characters");
    }
    if (trimmed.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(what + " must not contain control characters");
    }
    return trimmed;
  }
}
