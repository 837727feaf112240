package io.kairan.live;

import io.kairan.base.ContentHash;
import io.kairan.base.Epoch;
import io.kairan.base.MeetingKey;
import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.meeting.Evolution;
import io.kairan.meeting.MeetingState;
import io.kairan.meeting.RecordedEvent;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a room begins with, read from a journal whose every link was verified.
 *
 * @param last the hash of the last record
 */
record LoadedMeeting(
    MeetingKey key,
    Epoch epoch,
    MeetingState state,
    ContentHash last,
    KnownCommands commands,
    RecentEvents recent) {

  /**
   * Reads a meeting; takes as long as its journal.
   *
   * @throws ProblemException 404 {@code unknownMeeting} where there is none, 503 {@code
   *     journalBroken} where a record was changed, lost or is not this meeting's
   */
  static LoadedMeeting read(MeetingKey key, JournalCopy copy) {
    KnownCommands commands = new KnownCommands();
    RecentEvents recent = new RecentEvents();
    ContentHash last = HashChain.START;
    MeetingState state = null;
    for (JournalRecord record : copy.records()) {
      EncodedEvent event = verified(last, record);
      state = next(state, event.event(), record);
      last = record.hash();
      commands.remember(event.event());
      recent.add(event);
    }
    if (state == null) {
      throw new ProblemException(Problem.of(404, "unknownMeeting"));
    }
    if (!new MeetingKey(state.municipality(), state.meeting()).equals(key)) {
      throw broken(1);
    }
    return new LoadedMeeting(key, copy.epoch(), state, last, commands, recent);
  }

  private static EncodedEvent verified(ContentHash before, JournalRecord record) {
    if (!HashChain.next(before, record.json()).equals(record.hash())) {
      throw broken(record.sequence());
    }
    try {
      return EncodedEvent.read(record);
    } catch (IOException e) {
      throw broken(record.sequence());
    }
  }

  private static MeetingState next(
      @Nullable MeetingState state, RecordedEvent event, JournalRecord record) {
    if (event.sequence() != record.sequence()) {
      throw broken(record.sequence());
    }
    try {
      return state == null ? MeetingState.begin(event) : Evolution.evolve(state, event);
    } catch (IllegalArgumentException e) {
      throw broken(record.sequence());
    }
  }

  private static ProblemException broken(long sequence) {
    return new ProblemException(
        new Problem(503, "journalBroken", Map.of("sequence", Long.toString(sequence))));
  }
}
