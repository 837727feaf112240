package io.kairan.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The SHA-256 of some bytes as 64 lower-case hexadecimal digits: the address of an original. */
public record ContentHash(@JsonValue String value) {

  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ContentHash {
    requireShape(value);
  }

  private static void requireShape(@Nullable String value) {
    if (value == null || !SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("ContentHash must be 64 lower-case hexadecimal digits");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
