package io.kairan.meeting;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a meeting has come; it never goes back. */
public enum Phase {
  /** 準備中: the clerk prepares; seats can already read and write memos. */
  @JsonProperty("preparing")
  PREPARING,
  /** 開会中: pages turn and ink is shared. */
  @JsonProperty("open")
  OPEN,
  /** 閉会: read-only; shared ink is frozen. */
  @JsonProperty("closed")
  CLOSED
}
