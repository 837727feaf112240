package io.kairan.identity;

import io.kairan.base.MeetingId;
import io.kairan.base.MeetingKey;
import io.kairan.base.MunicipalityId;
import io.kairan.base.SeatId;

/**
 * One device's session at a seat.
 *
 * @param generation the seat's generation when the link was redeemed; the session ends with it
 */
public record SeatSession(
    MunicipalityId municipality, MeetingId meeting, SeatId seat, int generation) {

  public MeetingKey key() {
    return new MeetingKey(municipality, meeting);
  }
}
