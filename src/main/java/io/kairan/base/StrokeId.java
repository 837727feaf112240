package io.kairan.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a stroke; made by the client that draws it. */
public record StrokeId(@JsonValue String value) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public StrokeId {
    Identifiers.require("StrokeId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
