package io.kairan.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one immutable revision (版) of a document. */
public record RevisionId(@JsonValue String value) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public RevisionId {
    Identifiers.require("RevisionId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
