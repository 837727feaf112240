package io.kairan.meeting;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a seat is in its meeting. */
public enum Role {
  /** 議長: leads the meeting, can always take presenting back. */
  @JsonProperty("chair")
  CHAIR,
  /** 委員・議員・職員: follows, writes memos, presents when asked. */
  @JsonProperty("attendee")
  ATTENDEE,
  /** 事務局: prepares, opens, closes and archives. */
  @JsonProperty("clerk")
  CLERK,
  /** 大型モニター: shows the page on the wall and sends nothing. */
  @JsonProperty("monitor")
  MONITOR;

  /** Whether this role may hold the right to present when it is given to it. */
  public boolean mayPresent() {
    return this != MONITOR;
  }

  /** Whether this role may take the right to present at any time. */
  public boolean leads() {
    return this == CHAIR || this == CLERK;
  }
}
