package io.kairan.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a document (資料) for its whole life, through all its revisions. */
public record DocumentId(@JsonValue String value) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public DocumentId {
    Identifiers.require("DocumentId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
