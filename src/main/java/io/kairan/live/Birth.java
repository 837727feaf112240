package io.kairan.live;

import io.kairan.base.CommandId;
import io.kairan.base.ContentHash;
import io.kairan.base.MeetingKey;
import io.kairan.meeting.MeetingDetails;
import io.kairan.meeting.MeetingEvent;
import io.kairan.meeting.RecordedEvent;
import io.kairan.meeting.Seat;
import java.util.ArrayList;
import java.util.List;

/** The first records of a meeting. */
final class Birth {

  private static final CommandId CREATION = new CommandId("server-1");

  private Birth() {}

  static List<JournalRecord> records(
      MeetingKey meeting, MeetingDetails details, List<Seat> seats, long at) {
    List<MeetingEvent> events = new ArrayList<>();
    events.add(new MeetingEvent.MeetingCreated(meeting.municipality(), meeting.meeting(), details));
    for (Seat seat : seats) {
      if (seat.generation() != 1) {
        throw new IllegalArgumentException("a new seat has generation 1");
      }
      events.add(new MeetingEvent.SeatAdded(seat.id(), seat.name(), seat.role()));
    }
    return chained(events, at);
  }

  private static List<JournalRecord> chained(List<MeetingEvent> events, long at) {
    List<JournalRecord> records = new ArrayList<>();
    ContentHash last = HashChain.START;
    for (MeetingEvent event : events) {
      RecordedEvent recorded =
          new RecordedEvent(
              records.size() + 1L, MeetingEvent.VERSION, at, RecordedEvent.SERVER, CREATION, event);
      String json = EncodedEvent.of(recorded).json();
      last = HashChain.next(last, json);
      records.add(new JournalRecord(recorded.sequence(), json, last));
    }
    return records;
  }
}
