package io.kairan.http;

import io.kairan.base.MeetingKey;
import io.kairan.identity.SeatSession;
import io.kairan.meeting.MeetingState;
import io.kairan.meeting.Seat;

/**
 * A request that was let in.
 *
 * @param state the meeting as it was then
 */
public record SeatAccess(SeatSession session, Seat seat, MeetingState state) {

  public MeetingKey key() {
    return session.key();
  }
}
