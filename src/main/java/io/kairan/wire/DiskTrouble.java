package io.kairan.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why the server cannot keep what it is told. */
public enum DiskTrouble {
  /** The disk did not confirm a commit; nothing is acknowledged until it is well again. */
  @JsonProperty("databaseFailed")
  DATABASE_FAILED("databaseFailed"),
  /** So little is free that commits will soon fail. */
  @JsonProperty("diskFull")
  DISK_FULL("diskFull");

  private final String code;

  DiskTrouble(String code) {
    this.code = code;
  }

  /** As it is called outside. */
  public String code() {
    return code;
  }
}
