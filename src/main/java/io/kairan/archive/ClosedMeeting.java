package io.kairan.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kairan.annotation.InkChange;
import io.kairan.annotation.PageRef;
import io.kairan.base.ContentHash;
import io.kairan.base.DocumentId;
import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.base.SeatId;
import io.kairan.base.StrokeId;
import io.kairan.live.HashChain;
import io.kairan.live.JournalCopy;
import io.kairan.live.JournalRecord;
import io.kairan.meeting.Evolution;
import io.kairan.meeting.MeetingDocument;
import io.kairan.meeting.MeetingEvent;
import io.kairan.meeting.MeetingState;
import io.kairan.meeting.Phase;
import io.kairan.meeting.RecordedEvent;
import io.kairan.meeting.Replacement;
import io.kairan.wire.WireJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A meeting as its journal tells it from the first to the last event, every link of the chain
 * verified: what the final state alone does not say is found here too.
 *
 * @param timeline which page was on show from when on
 * @param names the last name of everybody who ever had a seat
 * @param documents every document there ever was, as it was last
 * @param drawnAt when each stroke was drawn
 */
record ClosedMeeting(
    JournalCopy journal,
    List<RecordedEvent> events,
    MeetingState state,
    List<Shown> timeline,
    Map<SeatId, String> names,
    Map<DocumentId, MeetingDocument> documents,
    Map<StrokeOnPage, Long> drawnAt) {

  /** A page came on show, by a turn or because its paper was replaced. */
  record Shown(RecordedEvent by, PageRef page) {}

  /** A stroke's id is its page's alone. */
  record StrokeOnPage(PageRef page, StrokeId stroke) {}

  /**
   * Reads a journal.
   *
   * @throws ProblemException 503 {@code journalBroken} where a record is not what was written
   */
  static ClosedMeeting read(JournalCopy journal) {
    List<RecordedEvent> events = events(journal);
    Map<SeatId, String> names = new HashMap<>();
    Map<DocumentId, MeetingDocument> documents = new LinkedHashMap<>();
    Map<StrokeOnPage, Long> drawnAt = new HashMap<>();
    for (RecordedEvent recorded : events) {
      switch (recorded.event()) {
        case MeetingEvent.SeatAdded e -> names.put(e.seat(), e.name());
        case MeetingEvent.SeatRenamed e -> names.put(e.seat(), e.name());
        case MeetingEvent.DocumentReceived e ->
            documents.put(e.document().document(), e.document());
        case MeetingEvent.DocumentPlaced e -> documents.put(e.document().document(), e.document());
        case MeetingEvent.SharedInkWritten(InkChange.Draw draw) ->
            drawnAt.put(new StrokeOnPage(draw.page(), draw.stroke().id()), recorded.at());
        case MeetingEvent.DocumentReplaced e -> moved(e, documents, drawnAt);
        default -> {
          // The state says the rest.
        }
      }
    }
    List<Shown> timeline = new ArrayList<>();
    MeetingState state = replayed(events, timeline);
    return new ClosedMeeting(journal, events, state, timeline, names, documents, drawnAt);
  }

  private static MeetingState replayed(List<RecordedEvent> events, List<Shown> timeline) {
    MeetingState state = MeetingState.begin(events.getFirst());
    for (RecordedEvent recorded : events.subList(1, events.size())) {
      PageRef before = state.stage().shown();
      state = Evolution.evolve(state, recorded);
      PageRef now = state.stage().shown();
      boolean turned = recorded.event() instanceof MeetingEvent.PageTurned;
      if (now != null && (turned || !now.equals(before))) {
        timeline.add(new Shown(recorded, now));
      }
    }
    return state;
  }

  /** Whether any page of just this revision was ever on show. */
  boolean wasOnShow(MeetingDocument document) {
    return timeline.stream()
        .map(Shown::page)
        .anyMatch(page ->
            page.document().equals(document.document())
                && page.revision().equals(document.revision()));
  }

  /** Strokes on pages that are the same in the new revision were drawn there at the same time. */
  private static void moved(
      MeetingEvent.DocumentReplaced event,
      Map<DocumentId, MeetingDocument> documents,
      Map<StrokeOnPage, Long> drawnAt) {
    MeetingDocument after = event.revision();
    MeetingDocument before = Objects.requireNonNull(documents.put(after.document(), after));
    Replacement replacement = new Replacement(before, after.revision(), event.pages());
    Map<StrokeOnPage, Long> more = new HashMap<>();
    drawnAt.forEach((stroke, at) -> {
      PageRef page = stroke.page();
      if (page.document().equals(before.document()) && page.revision().equals(before.revision())) {
        replacement
            .sameAs(page)
            .ifPresent(same -> more.put(new StrokeOnPage(same, stroke.stroke()), at));
      }
    });
    drawnAt.putAll(more);
  }

  /** Whether a journal ends with a closed meeting. */
  boolean closed() {
    return state.stage().phase() == Phase.CLOSED;
  }

  /** When the meeting was closed, by the server's clock. */
  long closedAt() {
    return events.stream()
        .filter(recorded -> recorded.event() instanceof MeetingEvent.MeetingClosed)
        .mapToLong(RecordedEvent::at)
        .findFirst()
        .orElseThrow();
  }

  String name(SeatId seat) {
    return names.getOrDefault(seat, seat.value());
  }

  private static List<RecordedEvent> events(JournalCopy journal) {
    List<RecordedEvent> events = new ArrayList<>();
    ContentHash last = HashChain.START;
    for (JournalRecord record : journal.records()) {
      last = HashChain.next(last, record.json());
      if (!last.equals(record.hash())) {
        throw broken(record);
      }
      try {
        events.add(WireJson.decode(record.json().getBytes(UTF_8), RecordedEvent.class));
      } catch (IOException e) {
        throw broken(record);
      }
    }
    return events;
  }

  private static ProblemException broken(JournalRecord record) {
    return new ProblemException(
        new Problem(503, "journalBroken", Map.of("sequence", Long.toString(record.sequence()))));
  }
}
