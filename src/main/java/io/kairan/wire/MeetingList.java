package io.kairan.wire;

import java.util.List;

/** The meetings of a municipality, the newest first. */
public record MeetingList(List<MeetingSummary> meetings) {

  public MeetingList {
    meetings = List.copyOf(meetings);
  }
}
