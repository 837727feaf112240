package io.kairan.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names one life of a journal; it changes only when a journal was restored or cut, never at a
 * restart.
 */
public record Epoch(@JsonValue String value) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Epoch {
    Identifiers.require("Epoch", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
