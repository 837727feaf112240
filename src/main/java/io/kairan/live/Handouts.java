package io.kairan.live;

import io.kairan.meeting.MeetingEvent;
import io.kairan.meeting.MeetingState;
import io.kairan.meeting.Role;
import io.kairan.wire.ClientMessage;
import io.kairan.wire.PaperProgress;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The papers of a room on their way to its tablets: how far they are drawn, who holds what, and
 * what goes ahead of time. Used on the room's thread alone.
 */
final class Handouts {

  private final PapersBoard papers;
  private final Distribution distribution;

  Handouts(RoomLoop loop, Audience audience, Supplier<MeetingState> state, Signals signals) {
    this.papers = new PapersBoard(loop, audience, state);
    this.distribution = new Distribution(loop, audience, state, signals, papers);
  }

  /** The newest word on how far a document's pages are drawn. */
  void show(PaperProgress progress) {
    papers.show(progress);
    distribution.drawn();
  }

  /** A tablet says what it holds. */
  void report(Outlet outlet, ClientMessage.Holds holds) {
    distribution.report(outlet, holds);
  }

  void left(Outlet outlet) {
    distribution.left(outlet);
  }

  /** What an event means for them. */
  void follow(MeetingEvent event) {
    switch (event) {
      case MeetingEvent.DocumentPlaced e -> papers.visibilityChanged(e.document().revision());
      case MeetingEvent.DocumentReplaced e -> papers.visibilityChanged(e.revision().revision());
      default -> {}
    }
    distribution.follow(event);
  }

  /**
   * What a screen must know that joins.
   *
   * @param known the mark of the papers' states that it has; null where it has none
   */
  Stream<Frame> frames(Role role, @Nullable String known) {
    return Stream.of(papers.frame(role, known), distribution.frame(role));
  }

  void end() {
    distribution.end();
  }
}
