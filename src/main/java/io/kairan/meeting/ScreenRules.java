package io.kairan.meeting;

import static io.kairan.meeting.Decision.accepted;
import static io.kairan.meeting.Decision.refused;

import io.kairan.base.SeatId;

/** The rules of everybody's screens, and of asking to present. */
final class ScreenRules {

  private ScreenRules() {}

  static Decision gather(MeetingState state) {
    return state.stage().shown() == null
        ? refused(Refusal.UNKNOWN_PAGE)
        : accepted(new MeetingEvent.ScreensGathered());
  }

  /** Nobody is locked to a page that nobody may turn. */
  static Decision lock(MeetingState state, MeetingCommand.LockScreens c) {
    if (c.locked() && !state.stage().lease().active()) {
      return refused(Refusal.NOT_PRESENTING);
    }
    return c.locked() == state.stage().screens().locked()
        ? accepted()
        : accepted(new MeetingEvent.ScreensLocked(c.locked()));
  }

  /** Chair and clerk may always, an attendee while presenting. */
  static Decision blank(MeetingState state, SeatId author, MeetingCommand.BlankWall c) {
    Lease lease = state.stage().lease();
    boolean leads = state.seats().find(author).map(seat -> seat.role().leads()).orElse(false);
    if (!leads && !(lease.active() && lease.heldBy(author))) {
      return refused(Refusal.NOT_PRESENTING);
    }
    return c.blank() == state.stage().screens().wallBlank()
        ? accepted()
        : accepted(new MeetingEvent.WallBlanked(c.blank()));
  }

  /** Who presents already has what others ask for. */
  static Decision ask(MeetingState state, SeatId author, MeetingCommand.AskToPresent c) {
    Lease lease = state.stage().lease();
    boolean presents = lease.active() && lease.heldBy(author);
    return presents || c.asking() == state.stage().asking().contains(author)
        ? accepted()
        : accepted(new MeetingEvent.PresentingAsked(author, c.asking()));
  }

  static Decision decline(MeetingState state, MeetingCommand.DeclinePresenting c) {
    return state.stage().asking().contains(c.seat())
        ? accepted(new MeetingEvent.PresentingAsked(c.seat(), false))
        : accepted();
  }
}
