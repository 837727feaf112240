package io.kairan.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest durable events of a meeting in their encoding, as many as fit. */
final class RecentEvents {

  private static final int MOST = 2_048;
  private static final int MOST_BYTES = 1024 * 1024;

  private final Deque<EncodedEvent> events = new ArrayDeque<>();
  private long newest;
  private int bytes;

  void add(EncodedEvent event) {
    events.addLast(event);
    bytes += event.length();
    newest = event.event().sequence();
    while (events.size() > MOST || bytes > MOST_BYTES) {
      bytes -= events.removeFirst().length();
    }
  }

  /** Whether everything after a sequence is still here. */
  boolean reachBackTo(long sequence) {
    return sequence <= newest && newest - sequence <= events.size();
  }

  /** The events after a sequence that {@link #reachBackTo} allows, in order. */
  List<EncodedEvent> after(long sequence) {
    return events.stream().skip(events.size() - (newest - sequence)).toList();
  }
}
