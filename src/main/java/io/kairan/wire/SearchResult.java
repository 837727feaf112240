package io.kairan.wire;

import io.kairan.base.DocumentId;
import io.kairan.base.MeetingId;
import io.kairan.base.RevisionId;
import java.util.List;

/**
 * Where a text was found.
 *
 * @param more whether there are further pages than these
 * @param unread how many of the papers asked about still have pages whose words are being read
 */
public record SearchResult(List<SearchHit> hits, boolean more, int unread) {

  public SearchResult {
    hits = List.copyOf(hits);
  }

  /**
   * A page.
   *
   * @param meeting whose paper it is
   * @param meetingTitle what that meeting is called
   * @param startsAt when that meeting starts, the hall's local time
   * @param title what the paper is called there
   * @param page counted from 1
   */
  public record SearchHit(
      MeetingId meeting,
      String meetingTitle,
      String startsAt,
      DocumentId document,
      RevisionId revision,
      String title,
      int page,
      SearchMatch match) {}
}
