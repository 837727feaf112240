package io.kairan.app.loadtest;

import io.kairan.annotation.PageRef;
import io.kairan.base.CommandId;
import io.kairan.base.SeatId;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingEvent;
import io.kairan.meeting.RecordedEvent;
import io.kairan.wire.ClientMessage;
import io.kairan.wire.ServerMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds a journal's events, read from the disk, against what was promised. */
final class CrashHistory {

  private final List<RecordedEvent> events;

  /** What holds after each event. */
  private record Moment(@Nullable PageRef shown, @Nullable SeatId holder) {}

  private final List<Moment> moments = new ArrayList<>();
  private final Set<CommandId> done = new HashSet<>();
  private final List<String> wrong = new ArrayList<>();

  private CrashHistory(List<RecordedEvent> events) {
    this.events = events;
  }

  /** Everything that is not as it must be, in words. */
  static List<String> check(List<RecordedEvent> events, List<Promises.Asked> asked) {
    CrashHistory history = new CrashHistory(events);
    history.readOnce();
    asked.stream()
        .filter(one -> one.message() instanceof ClientMessage.Command)
        .forEach(history::check);
    return history.wrong;
  }

  /** The events of a command stand together, once; terms rise by one; sequences have no gap. */
  private void readOnce() {
    CommandId last = null;
    PageRef page = null;
    SeatId holder = null;
    long term = 0;
    for (RecordedEvent event : events) {
      if (event.sequence() != moments.size() + 1L) {
        wrong.add("event " + event.sequence() + " stands at place " + (moments.size() + 1));
      }
      if (!event.command().equals(last) && !done.add(event.command())) {
        wrong.add("command " + event.command() + " is there twice");
      }
      last = event.command();
      switch (event.event()) {
        case MeetingEvent.PageTurned turned -> page = turned.page();
        case MeetingEvent.PresentingGranted granted -> {
          holder = granted.to();
          if (granted.term() != ++term) {
            wrong.add("term " + granted.term() + " follows term " + (term - 1));
          }
        }
        default -> {}
      }
      moments.add(new Moment(page, holder));
    }
  }

  private void check(Promises.Asked asked) {
    if (asked.refused() && done.contains(asked.id())) {
      wrong.add("refused command " + asked.id() + " is in the journal");
    }
    if (asked.answer() instanceof ServerMessage.Accepted accepted
        && !done.contains(asked.id())
        && !changedNothing(asked, accepted.sequence())) {
      wrong.add("acknowledged command " + asked.id() + " is not in the journal");
    }
  }

  /** A turn to the page that was on show already; the right for somebody who had it. */
  private boolean changedNothing(Promises.Asked asked, long sequence) {
    if (sequence > moments.size() || !(asked.message() instanceof ClientMessage.Command command)) {
      return false;
    }
    Moment then = moments.get((int) sequence - 1);
    return switch (command.command()) {
      case MeetingCommand.TurnPage turn -> turn.page().equals(then.shown());
      case MeetingCommand.HandOver hand -> hand.to().equals(then.holder());
      case MeetingCommand.TakePresenting ignored -> Rehearsal.CHAIR.equals(then.holder());
      default -> false;
    };
  }
}
