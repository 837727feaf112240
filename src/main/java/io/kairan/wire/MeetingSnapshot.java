package io.kairan.wire;

import io.kairan.annotation.PageRef;
import io.kairan.base.Epoch;
import io.kairan.base.MeetingId;
import io.kairan.base.MunicipalityId;
import io.kairan.meeting.Agenda;
import io.kairan.meeting.MeetingDetails;
import io.kairan.meeting.MeetingState;
import io.kairan.meeting.Revisions;
import io.kairan.meeting.Role;
import io.kairan.meeting.Seats;
import io.kairan.meeting.Shelf;
import io.kairan.meeting.Stage;
import java.util.Comparator;
import java.util.List;

/**
 * The base that a screen begins with, over HTTP: everything but the ink, and where to fetch that
 * page by page. One encoding for each class of visibility, clerks and all others.
 */
public record MeetingSnapshot(
    MunicipalityId municipality,
    MeetingId meeting,
    Epoch epoch,
    long sequence,
    MeetingDetails details,
    Agenda agenda,
    Shelf shelf,
    Revisions revisions,
    Seats seats,
    Stage stage,
    List<InkChunk> ink) {

  /**
   * The shared ink of one page is the HTTP resource named by these two; it never changes under that
   * name.
   *
   * @param changedAt the sequence of the last event in it
   */
  public record InkChunk(PageRef page, long changedAt) {}

  public static MeetingSnapshot of(MeetingState state, Epoch epoch, Role viewer) {
    return new MeetingSnapshot(
        state.municipality(),
        state.meeting(),
        epoch,
        state.sequence(),
        state.details(),
        state.agenda(),
        viewer == Role.CLERK ? state.shelf() : Shelf.EMPTY,
        viewer == Role.CLERK ? state.revisions() : state.revisions().published(),
        state.seats(),
        state.stage(),
        state.ink().pages().entrySet().stream()
            .map(page -> new InkChunk(page.getKey(), page.getValue().changedAt()))
            .sorted(Comparator.comparingLong(InkChunk::changedAt))
            .toList());
  }
}
