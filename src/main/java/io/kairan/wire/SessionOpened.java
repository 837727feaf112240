package io.kairan.wire;

import io.kairan.base.MeetingId;
import io.kairan.meeting.Seat;

/**
 * The answer to a redeemed seat link.
 *
 * @param token the bearer token of this device's session at the seat
 */
public record SessionOpened(String token, MeetingId meeting, Seat seat) {

  @Override
  public String toString() {
    return "SessionOpened[meeting=" + meeting + ", seat=" + seat + "]";
  }
}
