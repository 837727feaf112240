package io.kairan.meeting;

import static io.kairan.meeting.Decision.accepted;
import static io.kairan.meeting.Decision.refused;

/** The rules of preparing the agenda. */
final class AgendaRules {

  private AgendaRules() {}

  static Decision add(MeetingState state, MeetingCommand.AddAgendaItem c) {
    if (state.agenda().item(c.item()).isPresent()) {
      return refused(Refusal.ID_IN_USE);
    }
    return accepted(new MeetingEvent.AgendaItemAdded(c.item(), c.title(), c.minutes()));
  }

  static Decision revise(MeetingState state, MeetingCommand.ReviseAgendaItem c) {
    return state
        .agenda()
        .item(c.item())
        .map(item ->
            item.title().equals(c.title()) && item.minutes() == c.minutes()
                ? accepted()
                : accepted(new MeetingEvent.AgendaItemRevised(c.item(), c.title(), c.minutes())))
        .orElseGet(() -> refused(Refusal.UNKNOWN_ITEM));
  }

  static Decision move(MeetingState state, MeetingCommand.MoveAgendaItem c) {
    if (state.agenda().item(c.item()).isEmpty()) {
      return refused(Refusal.UNKNOWN_ITEM);
    }
    int last = state.agenda().items().size() - 1;
    return accepted(new MeetingEvent.AgendaItemMoved(c.item(), Math.clamp(c.place(), 0, last)));
  }

  static Decision remove(MeetingState state, MeetingCommand.RemoveAgendaItem c) {
    return state
        .agenda()
        .item(c.item())
        .map(item ->
            item.documents().isEmpty()
                ? accepted(new MeetingEvent.AgendaItemRemoved(c.item()))
                : refused(Refusal.ITEM_HAS_DOCUMENTS))
        .orElseGet(() -> refused(Refusal.UNKNOWN_ITEM));
  }

  static Decision receive(MeetingState state, MeetingCommand.ReceiveDocument c) {
    return state.document(c.document().document()).isPresent()
        ? refused(Refusal.ID_IN_USE)
        : accepted(new MeetingEvent.DocumentReceived(c.document()));
  }

  static Decision discard(MeetingState state, MeetingCommand.DiscardDocument c) {
    return state.shelf().find(c.document()).isPresent()
        ? accepted(new MeetingEvent.DocumentDiscarded(c.document()))
        : refused(Refusal.UNKNOWN_DOCUMENT);
  }

  static Decision place(MeetingState state, MeetingCommand.PlaceDocument c) {
    if (state.agenda().item(c.item()).isEmpty()) {
      return refused(Refusal.UNKNOWN_ITEM);
    }
    return state
        .document(c.document())
        .map(document ->
            accepted(new MeetingEvent.DocumentPlaced(c.item(), document.titled(c.title()))))
        .orElseGet(() -> refused(Refusal.UNKNOWN_DOCUMENT));
  }

  static Decision withdraw(MeetingState state, MeetingCommand.WithdrawDocument c) {
    return state.agenda().document(c.document()).isPresent()
        ? accepted(new MeetingEvent.DocumentWithdrawn(c.document()))
        : refused(Refusal.UNKNOWN_DOCUMENT);
  }

  static Decision mark(MeetingState state, MeetingCommand.MarkForCollection c) {
    return state.document(c.document()).isPresent()
        ? accepted(new MeetingEvent.MarkedForCollection(c.document(), c.collecting()))
        : refused(Refusal.UNKNOWN_DOCUMENT);
  }
}
