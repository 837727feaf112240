package io.kairan.meeting;

import io.kairan.base.CommandId;
import io.kairan.base.SeatId;
import java.util.Objects;

/**
 * An event with its place in the meeting. Its JSON is what the journal hashes and keeps, and what
 * screens receive.
 *
 * @param sequence 1 for the first event of a meeting, then without a gap
 * @param version the version of the event's form, {@link MeetingEvent#VERSION} for what is written
 *     today
 * @param at milliseconds since 1970 by the server's clock; order comes from the sequence alone
 * @param author the seat whose command caused it; {@link #SERVER} where nobody's did
 * @param command the command that caused it; all events of one command carry its id
 */
public record RecordedEvent(
    long sequence, int version, long at, SeatId author, CommandId command, MeetingEvent event) {

  /** The author of what the server does by itself. */
  public static final SeatId SERVER = new SeatId("server");

  public RecordedEvent {
    if (sequence < 1) {
      throw new IllegalArgumentException("sequence must be at least 1 but was " + sequence);
    }
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(command, "command");
    Objects.requireNonNull(event, "event");
  }
}
