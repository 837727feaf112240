package io.kairan.meeting;

import static io.kairan.meeting.Decision.accepted;
import static io.kairan.meeting.Decision.refused;

import io.kairan.base.SeatId;

/**
 * What a meeting answers to a command. Whether the role may send the command at all in this phase
 * was decided before, by the permission table; here stands everything that depends on the state.
 */
public final class Rules {

  private Rules() {}

  /** Decides one command of one seat; the state is not changed. */
  public static Decision decide(MeetingState state, SeatId author, MeetingCommand command) {
    return switch (command) {
      case MeetingCommand.ReviseMeeting c -> accepted(new MeetingEvent.MeetingRevised(c.details()));
      case MeetingCommand.AddAgendaItem c -> AgendaRules.add(state, c);
      case MeetingCommand.ReviseAgendaItem c -> AgendaRules.revise(state, c);
      case MeetingCommand.MoveAgendaItem c -> AgendaRules.move(state, c);
      case MeetingCommand.RemoveAgendaItem c -> AgendaRules.remove(state, c);
      case MeetingCommand.ReceiveDocument c -> AgendaRules.receive(state, c);
      case MeetingCommand.DiscardDocument c -> AgendaRules.discard(state, c);
      case MeetingCommand.PlaceDocument c -> AgendaRules.place(state, c);
      case MeetingCommand.WithdrawDocument c -> AgendaRules.withdraw(state, c);
      case MeetingCommand.MarkForCollection c -> AgendaRules.mark(state, c);
      case MeetingCommand.ReceiveRevision c -> RevisionRules.receive(state, c);
      case MeetingCommand.PublishRevision c -> RevisionRules.publish(state, c);
      case MeetingCommand.DiscardRevision c -> RevisionRules.discard(state, c);
      case MeetingCommand.AddSeat c -> SeatRules.add(state, c);
      case MeetingCommand.RenameSeat c -> SeatRules.rename(state, c);
      case MeetingCommand.RenewSeatLink c -> SeatRules.renewLink(state, c);
      case MeetingCommand.RemoveSeat c -> SeatRules.remove(state, author, c);
      case MeetingCommand.OpenMeeting ignored -> open(state);
      case MeetingCommand.CloseMeeting ignored -> accepted(new MeetingEvent.MeetingClosed());
      case MeetingCommand.TurnPage c -> PresentingRules.turnPage(state, author, c);
      case MeetingCommand.StartAgendaItem c -> PresentingRules.startItem(state, author, c);
      case MeetingCommand.HandOver c -> PresentingRules.handOver(state, author, c);
      case MeetingCommand.TakePresenting ignored -> PresentingRules.take(state, author);
      case MeetingCommand.AskToPresent c -> ScreenRules.ask(state, author, c);
      case MeetingCommand.DeclinePresenting c -> ScreenRules.decline(state, c);
      case MeetingCommand.GatherScreens ignored -> ScreenRules.gather(state);
      case MeetingCommand.LockScreens c -> ScreenRules.lock(state, c);
      case MeetingCommand.BlankWall c -> ScreenRules.blank(state, author, c);
      case MeetingCommand.AllowSharedWriting c -> InkRules.allow(state, c);
      case MeetingCommand.WriteSharedInk c -> InkRules.write(state, author, c.change());
    };
  }

  private static Decision open(MeetingState state) {
    return state
        .seats()
        .first(Role.CHAIR)
        .map(chair -> PresentingRules.open(state, chair))
        .orElseGet(() -> refused(Refusal.SEAT_NEEDED));
  }
}
