package io.kairan.meeting;

import io.kairan.annotation.PageRef;
import io.kairan.base.AgendaItemId;
import io.kairan.base.DocumentId;
import io.kairan.base.SeatId;
import java.util.List;

/** How events change the state. Total: an event that was accepted once always applies. */
public final class Evolution {

  private Evolution() {}

  /**
   * The state after the next event.
   *
   * @throws IllegalArgumentException when the event's sequence is not the next one
   */
  public static MeetingState evolve(MeetingState state, RecordedEvent recorded) {
    if (recorded.sequence() != state.sequence() + 1) {
      throw new IllegalArgumentException(
          "event " + recorded.sequence() + " does not follow " + state.sequence());
    }
    return apply(state, recorded).at(recorded.sequence());
  }

  private static MeetingState apply(MeetingState state, RecordedEvent recorded) {
    Agenda agenda = state.agenda();
    Shelf shelf = state.shelf();
    Seats seats = state.seats();
    Stage stage = state.stage();
    return switch (recorded.event()) {
      case MeetingEvent.MeetingCreated ignored ->
          throw new IllegalArgumentException("meetingCreated can only be event 1");
      case MeetingEvent.MeetingRevised e -> state.with(e.details());
      case MeetingEvent.AgendaItemAdded e ->
          state.with(agenda.with(new AgendaItem(e.item(), e.title(), e.minutes(), List.of())));
      case MeetingEvent.AgendaItemRevised e ->
          state.with(agenda.changed(e.item(), item -> item.revised(e.title(), e.minutes())));
      case MeetingEvent.AgendaItemMoved e -> state.with(agenda.moved(e.item(), e.place()));
      case MeetingEvent.AgendaItemRemoved e -> removed(state, e.item());
      case MeetingEvent.DocumentReceived e -> state.with(shelf.with(e.document()));
      case MeetingEvent.DocumentDiscarded e ->
          state.with(shelf.without(e.document())).with(state.revisions().without(e.document()));
      case MeetingEvent.DocumentPlaced e ->
          state
              .with(agenda.placed(e.item(), e.document()))
              .with(shelf.without(e.document().document()));
      case MeetingEvent.DocumentWithdrawn e -> withdrawn(state, e.document());
      case MeetingEvent.MarkedForCollection e ->
          state
              .with(agenda.marked(e.document(), e.collecting()))
              .with(shelf.marked(e.document(), e.collecting()));
      case MeetingEvent.RevisionReceived e ->
          state.with(state.revisions().with(new PendingRevision(e.revision(), e.proposal())));
      case MeetingEvent.RevisionDiscarded e -> state.with(state.revisions().without(e.document()));
      case MeetingEvent.DocumentReplaced e -> replaced(state, e, recorded.sequence());
      case MeetingEvent.SeatAdded e ->
          state.with(seats.with(new Seat(e.seat(), e.name(), e.role(), 1)));
      case MeetingEvent.SeatRenamed e ->
          state.with(
              seats.changed(e.seat(), s -> new Seat(s.id(), e.name(), s.role(), s.generation())));
      case MeetingEvent.SeatLinkRenewed e ->
          state.with(
              seats.changed(
                  e.seat(), s -> new Seat(s.id(), s.name(), s.role(), s.generation() + 1)));
      case MeetingEvent.SeatRemoved e ->
          state.with(seats.without(e.seat())).with(stage.asks(e.seat(), false));
      case MeetingEvent.MeetingOpened ignored -> state.with(stage.in(Phase.OPEN));
      case MeetingEvent.MeetingClosed ignored -> state.with(stage.in(Phase.CLOSED));
      case MeetingEvent.PageTurned e -> turned(state, e.page());
      case MeetingEvent.AgendaItemStarted e -> state.with(stage.at(e.item()));
      case MeetingEvent.PresentingGranted e ->
          state.with(stage.leased(new Lease(e.to(), e.term(), e.active())));
      case MeetingEvent.PresentingAsked e -> state.with(stage.asks(e.seat(), e.asking()));
      case MeetingEvent.ScreensGathered ignored -> state;
      case MeetingEvent.ScreensLocked e ->
          state.with(stage.with(stage.screens().locked(e.locked())));
      case MeetingEvent.WallBlanked e ->
          state.with(stage.with(stage.screens().wallBlank(e.blank())));
      case MeetingEvent.SharedWritingAllowed e -> state.with(stage.writable(e.writing()));
      case MeetingEvent.SharedInkWritten e ->
          written(state, e, recorded.author(), recorded.sequence());
    };
  }

  private static MeetingState turned(MeetingState state, PageRef page) {
    Stage shown = state.stage().showing(page);
    return state.with(
        state.agenda().itemOf(page.document()).map(item -> shown.at(item.id())).orElse(shown));
  }

  private static MeetingState removed(MeetingState state, AgendaItemId item) {
    MeetingState next = state.with(state.agenda().without(item));
    return item.equals(state.stage().item()) ? next.with(next.stage().at(null)) : next;
  }

  /** The page on show and shared ink on equal pages move along; old ink stays where it was, too. */
  private static MeetingState replaced(
      MeetingState state, MeetingEvent.DocumentReplaced event, long sequence) {
    MeetingDocument before = state.agenda().document(event.revision().document()).orElseThrow();
    MeetingDocument revision = event.revision().collected(before.collecting());
    Replacement replacement = new Replacement(before, revision.revision(), event.pages());
    PageRef shown = state.stage().shown();
    Stage stage =
        shown != null && replacement.replaced(shown)
            ? state.stage().showing(replacement.showing(shown))
            : state.stage();
    return state
        .with(state.agenda().replaced(revision))
        .with(state.revisions().with(replacement))
        .with(stage)
        .with(state.ink().moved(replacement, sequence));
  }

  private static MeetingState withdrawn(MeetingState state, DocumentId document) {
    MeetingState next =
        state
            .agenda()
            .document(document)
            .map(d ->
                state.with(state.agenda().withoutDocument(document)).with(state.shelf().with(d)))
            .orElse(state);
    PageRef shown = state.stage().shown();
    return shown != null && shown.document().equals(document)
        ? next.with(next.stage().showing(null))
        : next;
  }

  private static MeetingState written(
      MeetingState state, MeetingEvent.SharedInkWritten event, SeatId author, long sequence) {
    return state.with(state.ink().after(event.change(), author, sequence));
  }
}
