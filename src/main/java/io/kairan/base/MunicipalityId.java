package io.kairan.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names a municipality (自治体), the unit of isolation, backup and removal; also the name of its
 * folder.
 */
public record MunicipalityId(@JsonValue String value) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public MunicipalityId {
    Identifiers.require("MunicipalityId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
