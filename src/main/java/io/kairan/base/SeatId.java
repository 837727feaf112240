package io.kairan.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a seat: one named person in one meeting. */
public record SeatId(@JsonValue String value) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public SeatId {
    Identifiers.require("SeatId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
