package io.kairan.meeting;

import io.kairan.annotation.PageGeometry;
import io.kairan.annotation.PageRef;
import io.kairan.base.DocumentId;
import io.kairan.base.MeetingId;
import io.kairan.base.MunicipalityId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A meeting as the fold of its events. Immutable.
 *
 * @param sequence the last event that went into it
 * @param shelf documents that were received but stand under no item; for the clerk's eyes only
 */
public record MeetingState(
    MunicipalityId municipality,
    MeetingId meeting,
    long sequence,
    MeetingDetails details,
    Agenda agenda,
    Shelf shelf,
    Revisions revisions,
    Seats seats,
    Stage stage,
    SharedInk ink) {

  /**
   * The state after all these events, of which the first must be {@link
   * MeetingEvent.MeetingCreated}.
   */
  public static MeetingState replay(List<RecordedEvent> events) {
    MeetingState state = begin(events.getFirst());
    for (RecordedEvent event : events.subList(1, events.size())) {
      state = Evolution.evolve(state, event);
    }
    return state;
  }

  /** The state after the first event of a meeting. */
  public static MeetingState begin(RecordedEvent first) {
    if (first.sequence() != 1 || !(first.event() instanceof MeetingEvent.MeetingCreated created)) {
      throw new IllegalArgumentException("a meeting begins with meetingCreated as event 1");
    }
    return new MeetingState(
        created.municipality(),
        created.meeting(),
        1,
        created.details(),
        Agenda.EMPTY,
        Shelf.EMPTY,
        Revisions.NONE,
        Seats.EMPTY,
        Stage.BEFORE,
        SharedInk.NONE);
  }

  /** A document of this meeting, in the agenda or on the shelf. */
  public Optional<MeetingDocument> document(DocumentId id) {
    return agenda.document(id).or(() -> shelf.find(id));
  }

  /**
   * Every revision whose pages a role may see: the agenda's and those that were replaced there,
   * which are to be collected as the one in their place is; once the meeting is closed without what
   * is collected; and for clerks all of it, the shelf and what waits to be published.
   */
  public Stream<MeetingDocument> revisionsFor(Role viewer) {
    Stream<MeetingDocument> published =
        Stream.concat(
            agenda.items().stream().flatMap(item -> item.documents().stream()),
            revisions.replaced().stream()
                .map(Replacement::before)
                .flatMap(old ->
                    agenda.document(old.document()).stream()
                        .map(now -> old.collected(now.collecting()))));
    return viewer != Role.CLERK
        ? published.filter(document -> !isCollected(document.document()))
        : Stream.of(
                published,
                shelf.documents().stream(),
                revisions.pending().stream().map(PendingRevision::revision))
            .flatMap(all -> all);
  }

  private boolean isCollected(DocumentId document) {
    return stage.phase() == Phase.CLOSED
        && agenda.document(document).filter(there -> there.collecting() != null).isPresent();
  }

  /** The geometry of a page in the agenda, or of an old revision of a document that is there. */
  public Optional<PageGeometry> page(PageRef page) {
    return agenda
        .page(page)
        .or(() -> agenda.document(page.document()).flatMap(there -> revisions.page(page)));
  }

  MeetingState with(MeetingDetails next) {
    return new MeetingState(
        municipality, meeting, sequence, next, agenda, shelf, revisions, seats, stage, ink);
  }

  MeetingState with(Agenda next) {
    return new MeetingState(
        municipality, meeting, sequence, details, next, shelf, revisions, seats, stage, ink);
  }

  MeetingState with(Shelf next) {
    return new MeetingState(
        municipality, meeting, sequence, details, agenda, next, revisions, seats, stage, ink);
  }

  MeetingState with(Revisions next) {
    return new MeetingState(
        municipality, meeting, sequence, details, agenda, shelf, next, seats, stage, ink);
  }

  MeetingState with(Seats next) {
    return new MeetingState(
        municipality, meeting, sequence, details, agenda, shelf, revisions, next, stage, ink);
  }

  MeetingState with(Stage next) {
    return new MeetingState(
        municipality, meeting, sequence, details, agenda, shelf, revisions, seats, next, ink);
  }

  MeetingState with(SharedInk next) {
    return new MeetingState(
        municipality, meeting, sequence, details, agenda, shelf, revisions, seats, stage, next);
  }

  MeetingState at(long next) {
    return new MeetingState(
        municipality, meeting, next, details, agenda, shelf, revisions, seats, stage, ink);
  }
}
