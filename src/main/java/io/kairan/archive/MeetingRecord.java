package io.kairan.archive;

import io.kairan.annotation.PageRef;
import io.kairan.base.AgendaItemId;
import io.kairan.base.ContentHash;
import io.kairan.base.DocumentId;
import io.kairan.base.Epoch;
import io.kairan.base.MeetingId;
import io.kairan.base.MunicipalityId;
import io.kairan.base.RevisionId;
import io.kairan.base.SeatId;
import io.kairan.meeting.MeetingDetails;
import io.kairan.meeting.MeetingEvent;
import io.kairan.meeting.PageOrigin;
import io.kairan.meeting.RecordedEvent;
import io.kairan.meeting.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code record.json}: the meeting for people and programs that do not want to replay a journal.
 * Times are UTC by the server's clock; order comes from the sequence.
 */
record MeetingRecord(
    int format,
    MunicipalityId municipality,
    MeetingId meeting,
    Epoch epoch,
    MeetingDetails details,
    @Nullable String openedAt,
    @Nullable String closedAt,
    List<Seat> seats,
    List<Item> agenda,
    List<Paper> withdrawn,
    List<Paper> replaced,
    List<Change> replacements,
    List<Turn> pages,
    List<Grant> presenters,
    List<Start> items) {

  private static final int FORMAT = 1;

  record Seat(SeatId seat, String name, Role role) {}

  record Item(AgendaItemId item, String title, int minutes, List<Paper> documents) {}

  /** A document with its two files. */
  record Paper(
      DocumentId document,
      RevisionId revision,
      String title,
      int pages,
      int strokes,
      ContentHash content,
      String original,
      String annotated) {

    static Paper of(ArchivedPaper paper) {
      return new Paper(
          paper.document().document(),
          paper.document().revision(),
          paper.document().title(),
          paper.document().pages().size(),
          paper.strokes().stream().mapToInt(Integer::intValue).sum(),
          paper.document().content(),
          Bag.ORIGINALS + paper.name(),
          Bag.ANNOTATED + paper.name());
    }
  }

  /** A page came on show; {@code by} is who turned to it, or who replaced its paper. */
  record Turn(
      long sequence, String at, String by, DocumentId document, RevisionId revision, int page) {

    private static Turn of(ClosedMeeting meeting, ClosedMeeting.Shown shown) {
      RecordedEvent by = shown.by();
      PageRef page = shown.page();
      return new Turn(
          by.sequence(),
          Instant.ofEpochMilli(by.at()).toString(),
          meeting.name(by.author()),
          page.document(),
          page.revision(),
          page.page());
    }
  }

  /** The right to present changed hands; {@code to} is null when nobody has it. */
  record Grant(long sequence, String at, @Nullable String to, long term, boolean active) {}

  /** A document went on in another revision. */
  record Change(
      long sequence,
      String at,
      String by,
      DocumentId document,
      RevisionId revision,
      List<PageOrigin> pages) {}

  /** An item of the agenda began. */
  record Start(long sequence, String at, String by, AgendaItemId item) {}

  static MeetingRecord of(ClosedMeeting meeting, List<ArchivedPaper> papers) {
    List<Turn> pages = meeting.timeline().stream().map(shown -> Turn.of(meeting, shown)).toList();
    List<Grant> presenters = new ArrayList<>();
    List<Start> items = new ArrayList<>();
    List<Change> replacements = new ArrayList<>();
    String opened = null;
    String closed = null;
    for (RecordedEvent recorded : meeting.events()) {
      String at = Instant.ofEpochMilli(recorded.at()).toString();
      String by = meeting.name(recorded.author());
      switch (recorded.event()) {
        case MeetingEvent.MeetingOpened ignored -> opened = at;
        case MeetingEvent.MeetingClosed ignored -> closed = at;
        case MeetingEvent.PresentingGranted e ->
            presenters.add(
                new Grant(
                    recorded.sequence(),
                    at,
                    e.to() == null ? null : meeting.name(e.to()),
                    e.term(),
                    e.active()));
        case MeetingEvent.DocumentReplaced e ->
            replacements.add(
                new Change(
                    recorded.sequence(),
                    at,
                    by,
                    e.revision().document(),
                    e.revision().revision(),
                    e.pages()));
        case MeetingEvent.AgendaItemStarted e ->
            items.add(new Start(recorded.sequence(), at, by, e.item()));
        default -> {
          // The journal has everything else.
        }
      }
    }
    return new MeetingRecord(
        FORMAT,
        meeting.state().municipality(),
        meeting.state().meeting(),
        meeting.journal().epoch(),
        meeting.state().details(),
        opened,
        closed,
        seats(meeting),
        agenda(meeting, papers),
        standing(papers, ArchivedPaper.Standing.WITHDRAWN),
        standing(papers, ArchivedPaper.Standing.REPLACED),
        replacements,
        pages,
        presenters,
        items);
  }

  private static List<Paper> standing(List<ArchivedPaper> papers, ArchivedPaper.Standing standing) {
    return papers.stream().filter(paper -> paper.standing() == standing).map(Paper::of).toList();
  }

  private static List<Seat> seats(ClosedMeeting meeting) {
    return meeting.state().seats().all().stream()
        .map(seat -> new Seat(seat.id(), seat.name(), seat.role()))
        .toList();
  }

  private static List<Item> agenda(ClosedMeeting meeting, List<ArchivedPaper> papers) {
    return meeting.state().agenda().items().stream()
        .map(item ->
            new Item(
                item.id(),
                item.title(),
                item.minutes(),
                papers.stream()
                    .filter(paper -> item.documents().contains(paper.document()))
                    .map(Paper::of)
                    .toList()))
        .toList();
  }
}
