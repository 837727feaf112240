package io.kairan.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a meeting (会議) within its municipality. */
public record MeetingId(@JsonValue String value) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public MeetingId {
    Identifiers.require("MeetingId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
