package io.kairan.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names an agenda item (議題) within its meeting; made by the client that adds it. */
public record AgendaItemId(@JsonValue String value) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public AgendaItemId {
    Identifiers.require("AgendaItemId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
