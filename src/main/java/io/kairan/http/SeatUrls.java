package io.kairan.http;

import io.kairan.base.MeetingKey;
import io.kairan.identity.SeatLinkKey;
import io.kairan.meeting.Seat;

/** Where tablets open the seats of meetings. */
public final class SeatUrls {

  private final SeatLinkKey key;
  private final String base;

  /**
   * @param base where tablets reach this server, without a slash at the end
   */
  public SeatUrls(SeatLinkKey key, String base) {
    this.key = key;
    this.base = base;
  }

  /** The newest link of a seat; whoever has it is that person. */
  String of(MeetingKey meeting, Seat seat) {
    return base + "/join#" + key.secret(meeting, seat);
  }
}
