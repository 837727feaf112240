package io.kairan.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names an account: somebody who signs in to a municipality with a password. */
public record AccountId(@JsonValue String value) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public AccountId {
    Identifiers.require("AccountId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
