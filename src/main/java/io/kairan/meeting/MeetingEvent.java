package io.kairan.meeting;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.kairan.annotation.InkChange;
import io.kairan.annotation.PageRef;
import io.kairan.base.AgendaItemId;
import io.kairan.base.DocumentId;
import io.kairan.base.MeetingId;
import io.kairan.base.MunicipalityId;
import io.kairan.base.RevisionId;
import io.kairan.base.SeatId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a meeting. Journaled for good and sent to screens as it is: a field may be added
 * with a default that means the old behaviour, never renamed or removed without a new event
 * version.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = MeetingEvent.MeetingCreated.class, name = "meetingCreated"),
  @JsonSubTypes.Type(value = MeetingEvent.MeetingRevised.class, name = "meetingRevised"),
  @JsonSubTypes.Type(value = MeetingEvent.AgendaItemAdded.class, name = "agendaItemAdded"),
  @JsonSubTypes.Type(value = MeetingEvent.AgendaItemRevised.class, name = "agendaItemRevised"),
  @JsonSubTypes.Type(value = MeetingEvent.AgendaItemMoved.class, name = "agendaItemMoved"),
  @JsonSubTypes.Type(value = MeetingEvent.AgendaItemRemoved.class, name = "agendaItemRemoved"),
  @JsonSubTypes.Type(value = MeetingEvent.DocumentReceived.class, name = "documentReceived"),
  @JsonSubTypes.Type(value = MeetingEvent.DocumentDiscarded.class, name = "documentDiscarded"),
  @JsonSubTypes.Type(value = MeetingEvent.DocumentPlaced.class, name = "documentPlaced"),
  @JsonSubTypes.Type(value = MeetingEvent.DocumentWithdrawn.class, name = "documentWithdrawn"),
  @JsonSubTypes.Type(value = MeetingEvent.MarkedForCollection.class, name = "markedForCollection"),
  @JsonSubTypes.Type(value = MeetingEvent.RevisionReceived.class, name = "revisionReceived"),
  @JsonSubTypes.Type(value = MeetingEvent.RevisionDiscarded.class, name = "revisionDiscarded"),
  @JsonSubTypes.Type(value = MeetingEvent.DocumentReplaced.class, name = "documentReplaced"),
  @JsonSubTypes.Type(value = MeetingEvent.SeatAdded.class, name = "seatAdded"),
  @JsonSubTypes.Type(value = MeetingEvent.SeatRenamed.class, name = "seatRenamed"),
  @JsonSubTypes.Type(value = MeetingEvent.SeatLinkRenewed.class, name = "seatLinkRenewed"),
  @JsonSubTypes.Type(value = MeetingEvent.SeatRemoved.class, name = "seatRemoved"),
  @JsonSubTypes.Type(value = MeetingEvent.MeetingOpened.class, name = "meetingOpened"),
  @JsonSubTypes.Type(value = MeetingEvent.MeetingClosed.class, name = "meetingClosed"),
  @JsonSubTypes.Type(value = MeetingEvent.PageTurned.class, name = "pageTurned"),
  @JsonSubTypes.Type(value = MeetingEvent.AgendaItemStarted.class, name = "agendaItemStarted"),
  @JsonSubTypes.Type(value = MeetingEvent.PresentingGranted.class, name = "presentingGranted"),
  @JsonSubTypes.Type(value = MeetingEvent.PresentingAsked.class, name = "presentingAsked"),
  @JsonSubTypes.Type(value = MeetingEvent.ScreensGathered.class, name = "screensGathered"),
  @JsonSubTypes.Type(value = MeetingEvent.ScreensLocked.class, name = "screensLocked"),
  @JsonSubTypes.Type(value = MeetingEvent.WallBlanked.class, name = "wallBlanked"),
  @JsonSubTypes.Type(
      value = MeetingEvent.SharedWritingAllowed.class,
      name = "sharedWritingAllowed"),
  @JsonSubTypes.Type(value = MeetingEvent.SharedInkWritten.class, name = "sharedInkWritten"),
})
public sealed interface MeetingEvent {

  /** The version of all events written today. */
  int VERSION = 1;

  /** Whether a seat of this role may see what happened; others learn the event's sequence alone. */
  default boolean visibleTo(Role role) {
    return switch (this) {
      case DocumentReceived ignored -> role == Role.CLERK;
      case DocumentDiscarded ignored -> role == Role.CLERK;
      case RevisionReceived ignored -> role == Role.CLERK;
      case RevisionDiscarded ignored -> role == Role.CLERK;
      case SeatLinkRenewed ignored -> role == Role.CLERK;
      default -> true;
    };
  }

  /** Always the first event of a meeting, and only the first. */
  record MeetingCreated(MunicipalityId municipality, MeetingId meeting, MeetingDetails details)
      implements MeetingEvent {}

  record MeetingRevised(MeetingDetails details) implements MeetingEvent {}

  record AgendaItemAdded(AgendaItemId item, String title, int minutes) implements MeetingEvent {}

  record AgendaItemRevised(AgendaItemId item, String title, int minutes) implements MeetingEvent {}

  record AgendaItemMoved(AgendaItemId item, int place) implements MeetingEvent {}

  record AgendaItemRemoved(AgendaItemId item) implements MeetingEvent {}

  record DocumentReceived(MeetingDocument document) implements MeetingEvent {}

  record DocumentDiscarded(DocumentId document) implements MeetingEvent {}

  record DocumentPlaced(AgendaItemId item, MeetingDocument document) implements MeetingEvent {}

  record DocumentWithdrawn(DocumentId document) implements MeetingEvent {}

  record MarkedForCollection(DocumentId document, @Nullable Collecting collecting)
      implements MeetingEvent {}

  record RevisionReceived(MeetingDocument revision, List<PageOrigin> proposal)
      implements MeetingEvent {

    public RevisionReceived {
      proposal = List.copyOf(proposal);
    }
  }

  record RevisionDiscarded(DocumentId document, RevisionId revision) implements MeetingEvent {}

  /**
   * A document goes on in a new revision under the same id and title.
   *
   * @param pages where each page of the new revision comes from, in order
   */
  record DocumentReplaced(MeetingDocument revision, List<PageOrigin> pages)
      implements MeetingEvent {

    public DocumentReplaced {
      pages = List.copyOf(pages);
    }
  }

  record SeatAdded(SeatId seat, String name, Role role) implements MeetingEvent {}

  record SeatRenamed(SeatId seat, String name) implements MeetingEvent {}

  record SeatLinkRenewed(SeatId seat) implements MeetingEvent {}

  record SeatRemoved(SeatId seat) implements MeetingEvent {}

  record MeetingOpened() implements MeetingEvent {}

  record MeetingClosed() implements MeetingEvent {}

  record PageTurned(PageRef page) implements MeetingEvent {}

  record AgendaItemStarted(AgendaItemId item) implements MeetingEvent {}

  /**
   * The lease as it is from now on: its holder, its new term, and whether the holder has yet to
   * press 発表する.
   */
  record PresentingGranted(@Nullable SeatId to, long term, boolean active)
      implements MeetingEvent {}

  /** A seat asks to present, or does so no longer: by itself, or because the chair declined. */
  record PresentingAsked(SeatId seat, boolean asking) implements MeetingEvent {}

  record ScreensGathered() implements MeetingEvent {}

  record ScreensLocked(boolean locked) implements MeetingEvent {}

  record WallBlanked(boolean blank) implements MeetingEvent {}

  record SharedWritingAllowed(SharedWriting writing) implements MeetingEvent {}

  record SharedInkWritten(InkChange change) implements MeetingEvent {}
}
