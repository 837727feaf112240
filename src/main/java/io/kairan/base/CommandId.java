package io.kairan.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names a command; made by the client that sends it, so that it is applied once however often it
 * arrives.
 */
public record CommandId(@JsonValue String value) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CommandId {
    Identifiers.require("CommandId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
