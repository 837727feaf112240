package io.kairan.meeting;

import static io.kairan.meeting.Decision.accepted;
import static io.kairan.meeting.Decision.refused;

import io.kairan.annotation.InkChange;
import io.kairan.annotation.InkPage;
import io.kairan.annotation.PageGeometry;
import io.kairan.base.SeatId;
import io.kairan.base.StrokeId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules of shared ink. */
final class InkRules {

  private InkRules() {}

  static Decision allow(MeetingState state, MeetingCommand.AllowSharedWriting c) {
    boolean known =
        c.writing().seats().stream().allMatch(seat -> state.seats().find(seat).isPresent());
    if (!known) {
      return refused(Refusal.UNKNOWN_SEAT);
    }
    return c.writing().equals(state.stage().writing())
        ? accepted()
        : accepted(new MeetingEvent.SharedWritingAllowed(c.writing()));
  }

  /**
   * A change for a page of a revision that was replaced meanwhile goes to the page that it has
   * become; where that has changed or is gone, it stays with the old revision.
   */
  static Decision write(MeetingState state, SeatId author, InkChange asked) {
    InkChange change = asked.on(state.revisions().current(asked.page()));
    Optional<PageGeometry> page = state.page(change.page());
    if (page.isEmpty()) {
      return refused(Refusal.UNKNOWN_PAGE);
    }
    InkPage ink = state.ink().on(change.page());
    return switch (change) {
      case InkChange.Draw draw -> draw(state, author, page.get(), ink, draw);
      case InkChange.Erase erase -> mark(state, author, ink, erase.strokes(), erase);
      case InkChange.Restore restore -> mark(state, author, ink, restore.strokes(), restore);
      case InkChange.Move move -> move(state, author, page.get(), ink, move);
    };
  }

  private static Decision draw(
      MeetingState state, SeatId author, PageGeometry page, InkPage ink, InkChange.Draw draw) {
    if (!state.stage().writing().lets(author, state.stage().lease())) {
      return refused(Refusal.WRITING_NOT_ALLOWED);
    }
    if (!draw.stroke().points().within(page)) {
      return refused(Refusal.OFF_PAGE);
    }
    if (ink.find(draw.stroke().id()).isPresent()) {
      return refused(Refusal.ID_IN_USE);
    }
    return accepted(new MeetingEvent.SharedInkWritten(draw));
  }

  /** Who may erase may move, while they may write; nothing leaves its page. */
  private static Decision move(
      MeetingState state, SeatId author, PageGeometry page, InkPage ink, InkChange.Move move) {
    if (!isChair(state, author) && !state.stage().writing().lets(author, state.stage().lease())) {
      return refused(Refusal.WRITING_NOT_ALLOWED);
    }
    Decision decision = mark(state, author, ink, move.strokes(), move);
    Set<StrokeId> named = Set.copyOf(move.strokes());
    boolean leaves =
        ink.entries().stream()
            .map(InkPage.Entry::stroke)
            .filter(stroke -> named.contains(stroke.id()))
            .anyMatch(stroke -> !stroke.points().moved(move.dx(), move.dy()).within(page));
    return decision instanceof Decision.Accepted && leaves ? refused(Refusal.OFF_PAGE) : decision;
  }

  /** Everybody may erase and restore what is their own, the chair what is anybody's. */
  private static Decision mark(
      MeetingState state, SeatId author, InkPage ink, List<StrokeId> strokes, InkChange change) {
    boolean chair = isChair(state, author);
    Map<StrokeId, InkPage.Entry> known = ink.byId();
    for (StrokeId stroke : strokes) {
      InkPage.Entry entry = known.get(stroke);
      if (entry == null) {
        return refused(Refusal.UNKNOWN_STROKE);
      }
      if (!chair && !entry.author().equals(author)) {
        return refused(Refusal.NOT_YOUR_STROKE);
      }
    }
    return accepted(new MeetingEvent.SharedInkWritten(change));
  }

  private static boolean isChair(MeetingState state, SeatId author) {
    return state.seats().find(author).filter(seat -> seat.role() == Role.CHAIR).isPresent();
  }
}
