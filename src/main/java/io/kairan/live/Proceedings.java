package io.kairan.live;

import io.kairan.base.CommandId;
import io.kairan.base.SeatId;
import io.kairan.identity.Permissions;
import io.kairan.meeting.Decision;
import io.kairan.meeting.Evolution;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingEvent;
import io.kairan.meeting.MeetingState;
import io.kairan.meeting.RecordedEvent;
import io.kairan.meeting.Refusal;
import io.kairan.meeting.Rules;
import io.kairan.meeting.Seat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The course of a meeting: each command once through permission table and rules, its events evolved
 * at once and journaled. What follows from that is told only when it is durable.
 */
final class Proceedings {

  private final RoomLoop loop;
  private final KnownCommands commands;
  private final Outbox outbox;
  private final Consumer<List<EncodedEvent>> happened;

  /** Ahead of the journal. */
  private MeetingState state;

  /** What the world may know; set on the loop, read anywhere. */
  private volatile MeetingState durable;

  private boolean over;

  /**
   * Goes on where the journal ends.
   *
   * @param happened told of events in order, once they are durable
   * @param failure told once when the journal failed; nothing is told after it
   */
  Proceedings(
      RoomLoop loop,
      Journal journal,
      LoadedMeeting loaded,
      Consumer<List<EncodedEvent>> happened,
      Consumer<Throwable> failure) {
    this.loop = loop;
    this.commands = loaded.commands();
    this.outbox = new Outbox(loop, journal, loaded.key(), loaded.last(), failure);
    this.happened = happened;
    this.state = loaded.state();
    this.durable = loaded.state();
  }

  MeetingState state() {
    return state;
  }

  MeetingState durable() {
    return durable;
  }

  /** Does what a seat asks for, or finds why not; tells it once that is durable. */
  void submit(SeatId author, CommandId id, MeetingCommand command, Consumer<Answer> told) {
    if (over) {
      told.accept(new Answer.Lost());
      return;
    }
    Answer answer = commands.answer(id, author).orElseGet(() -> decide(author, id, command));
    outbox.say(durably -> told.accept(durably ? answer : new Answer.Lost()));
  }

  /** Records what the server itself decided. */
  void record(Decision decision) {
    if (!over && decision instanceof Decision.Accepted accepted) {
      CommandId id = new CommandId("server-" + (state.sequence() + 1));
      record(RecordedEvent.SERVER, id, accepted.events());
    }
  }

  /** Takes no command any more; what is under way is still told. */
  void suspend() {
    over = true;
  }

  /** Takes no command any more, and runs a task when no append is under way. */
  void end(Runnable settled) {
    over = true;
    outbox.whenSettled(settled);
  }

  private Answer decide(SeatId author, CommandId id, MeetingCommand command) {
    Decision decision =
        refusal(author, command)
            .<Decision>map(Decision.Refused::new)
            .orElseGet(() -> Rules.decide(state, author, command));
    if (decision instanceof Decision.Accepted accepted && !accepted.events().isEmpty()) {
      record(author, id, accepted.events());
      return new Answer.Accepted(state.sequence());
    }
    Answer answer =
        decision instanceof Decision.Refused refused
            ? new Answer.Refused(refused.refusal())
            : new Answer.Accepted(state.sequence());
    commands.remember(id, author, answer);
    return answer;
  }

  private Optional<Refusal> refusal(SeatId author, MeetingCommand command) {
    if (author.equals(RecordedEvent.SERVER)) {
      return Permissions.refusalOfServer(command, state.stage().phase());
    }
    Optional<Seat> seat = state.seats().find(author);
    return seat.isEmpty()
        ? Optional.of(Refusal.NOT_PERMITTED)
        : Permissions.refusal(seat.get().role(), command, state.stage().phase());
  }

  private void record(SeatId author, CommandId id, List<MeetingEvent> events) {
    List<EncodedEvent> encoded = new ArrayList<>(events.size());
    for (MeetingEvent event : events) {
      RecordedEvent recorded =
          new RecordedEvent(
              state.sequence() + 1, MeetingEvent.VERSION, loop.wallMillis(), author, id, event);
      state = Evolution.evolve(state, recorded);
      commands.remember(recorded);
      encoded.add(EncodedEvent.of(recorded));
    }
    MeetingState after = state;
    if (!encoded.isEmpty()) {
      outbox.append(encoded, durably -> release(durably, after, encoded));
    }
  }

  private void release(boolean durably, MeetingState after, List<EncodedEvent> events) {
    if (durably) {
      durable = after;
      happened.accept(events);
    }
  }
}
