package io.kairan.annotation;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The pen of a stroke.
 *
 * @param color {@code #rrggbb} in lower case
 * @param width hundredths of a point at medium pressure, 10 to 5,000
 */
public record Pen(PenKind kind, String color, int width) {

  private static final Pattern COLOR = Pattern.compile("#[0-9a-f]{6}");

  public Pen {
    Objects.requireNonNull(kind, "kind");
    if (!COLOR.matcher(Objects.requireNonNull(color, "color")).matches()) {
      throw new IllegalArgumentException("color must be #rrggbb in lower case");
    }
    if (width < 10 || width > 5_000) {
      throw new IllegalArgumentException("width must be 10 to 5000 but was " + width);
    }
  }
}
