package io.kairan.live;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.kairan.meeting.RecordedEvent;
import io.kairan.meeting.Role;
import io.kairan.wire.WireJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** An event with its one encoding, which is hashed, stored and sent. */
final class EncodedEvent {

  private static final byte[] BEFORE = "{\"type\":\"events\",\"events\":[".getBytes(US_ASCII);
  private static final byte[] AFTER = "]}".getBytes(US_ASCII);

  private static final int CHUNK_BYTES = 64 * 1024;

  private final RecordedEvent event;
  private final byte[] json;

  private EncodedEvent(RecordedEvent event, byte[] json) {
    this.event = event;
    this.json = json;
  }

  static EncodedEvent of(RecordedEvent event) {
    return new EncodedEvent(event, WireJson.encode(event));
  }

  /** Reads what was stored; the bytes stay as they are. */
  static EncodedEvent read(JournalRecord stored) throws IOException {
    byte[] json = stored.json().getBytes(UTF_8);
    return new EncodedEvent(WireJson.decode(json, RecordedEvent.class), json);
  }

  /** The message that carries these events to screens of each class, encoded once for each. */
  static ForRole<Frame> frames(List<EncodedEvent> events) {
    boolean forAll = events.stream().allMatch(e -> e.event.event().visibleTo(Role.ATTENDEE));
    return forAll
        ? ForRole.same(frame(events, Role.CLERK))
        : ForRole.each(role -> frame(events, role));
  }

  static Frame frame(List<EncodedEvent> events, Role viewer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(64 + 512 * events.size());
    out.writeBytes(BEFORE);
    boolean first = true;
    for (EncodedEvent event : events) {
      if (!first) {
        out.write(',');
      }
      first = false;
      out.writeBytes(event.seenBy(viewer));
    }
    out.writeBytes(AFTER);
    return Frame.ofJson(out.toByteArray());
  }

  /** The messages that carry many events to one screen, none of them very large. */
  static List<Frame> chunks(List<EncodedEvent> events, Role viewer) {
    List<Frame> frames = new ArrayList<>();
    int from = 0;
    int bytes = 0;
    for (int i = 0; i < events.size(); i++) {
      bytes += events.get(i).length();
      if (bytes > CHUNK_BYTES || i == events.size() - 1) {
        frames.add(frame(events.subList(from, i + 1), viewer));
        from = i + 1;
        bytes = 0;
      }
    }
    return frames;
  }

  private byte[] seenBy(Role viewer) {
    return event.event().visibleTo(viewer)
        ? json
        : ("{\"sequence\":" + event.sequence() + "}").getBytes(US_ASCII);
  }

  RecordedEvent event() {
    return event;
  }

  int length() {
    return json.length;
  }

  String json() {
    return new String(json, UTF_8);
  }
}
