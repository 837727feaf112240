package io.kairan.meeting;

import static io.kairan.meeting.Decision.accepted;
import static io.kairan.meeting.Decision.refused;

import io.kairan.base.SeatId;
import java.util.ArrayList;
import java.util.List;

/** The rules of giving and taking seats. */
final class SeatRules {

  private SeatRules() {}

  static Decision add(MeetingState state, MeetingCommand.AddSeat c) {
    if (c.seat().equals(RecordedEvent.SERVER) || state.seats().find(c.seat()).isPresent()) {
      return refused(Refusal.ID_IN_USE);
    }
    return accepted(new MeetingEvent.SeatAdded(c.seat(), c.name(), c.role()));
  }

  static Decision rename(MeetingState state, MeetingCommand.RenameSeat c) {
    return state.seats().find(c.seat()).isPresent()
        ? accepted(new MeetingEvent.SeatRenamed(c.seat(), c.name()))
        : refused(Refusal.UNKNOWN_SEAT);
  }

  static Decision renewLink(MeetingState state, MeetingCommand.RenewSeatLink c) {
    return state.seats().find(c.seat()).isPresent()
        ? accepted(new MeetingEvent.SeatLinkRenewed(c.seat()))
        : refused(Refusal.UNKNOWN_SEAT);
  }

  /**
   * The sender's own seat and the last chair of an open meeting stay; a removed presenter's right
   * falls back.
   */
  static Decision remove(MeetingState state, SeatId author, MeetingCommand.RemoveSeat c) {
    if (state.seats().find(c.seat()).isEmpty()) {
      return refused(Refusal.UNKNOWN_SEAT);
    }
    boolean chairRemains = state.seats().without(c.seat()).first(Role.CHAIR).isPresent();
    boolean open = state.stage().phase() == Phase.OPEN;
    if (c.seat().equals(author) || (open && !chairRemains)) {
      return refused(Refusal.SEAT_NEEDED);
    }
    List<MeetingEvent> events = new ArrayList<>();
    events.add(new MeetingEvent.SeatRemoved(c.seat()));
    Lease lease = state.stage().lease();
    if (lease.heldBy(c.seat())) {
      SeatId chair = state.seats().without(c.seat()).first(Role.CHAIR).map(Seat::id).orElse(null);
      events.add(PresentingRules.granted(lease, chair, false));
    }
    return new Decision.Accepted(events);
  }
}
