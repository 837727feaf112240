package io.kairan.wire;

import java.util.List;

/** The caller's own memo events on one document after the sequence that was asked for, in order. */
public record MemoHistory(List<MemoEvent> memos) {

  public MemoHistory {
    memos = List.copyOf(memos);
  }
}
