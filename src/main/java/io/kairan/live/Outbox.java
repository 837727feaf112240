package io.kairan.live;

import io.kairan.base.ContentHash;
import io.kairan.base.MeetingKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Holds back everything that a room has to say until the journal has made durable what it rests on,
 * and keeps its order. After a failed append nothing is released any more.
 */
final class Outbox {

  private static final class Entry {
    private final Consumer<Boolean> release;
    private boolean durable;

    Entry(Consumer<Boolean> release, boolean durable) {
      this.release = release;
      this.durable = durable;
    }
  }

  private final RoomLoop loop;
  private final Journal journal;
  private final MeetingKey meeting;
  private final Consumer<Throwable> failure;
  private final Deque<Entry> waiting = new ArrayDeque<>();
  private ContentHash last;
  private int underway;
  private boolean failed;
  private @Nullable Runnable settled;

  /**
   * Begins behind the last record of the journal.
   *
   * @param failure told once, on the loop, when an append failed
   */
  Outbox(
      RoomLoop loop,
      Journal journal,
      MeetingKey meeting,
      ContentHash last,
      Consumer<Throwable> failure) {
    this.loop = loop;
    this.journal = journal;
    this.meeting = meeting;
    this.last = last;
    this.failure = failure;
  }

  /**
   * Journals events.
   *
   * @param release what to do once they are durable (true), or when that will never be known
   */
  void append(List<EncodedEvent> events, Consumer<Boolean> release) {
    Entry entry = new Entry(release, false);
    waiting.addLast(entry);
    underway++;
    journal
        .append(meeting, chained(events))
        .whenComplete((nothing, problem) -> loop.execute(() -> appended(entry, problem)));
  }

  /** Does something as soon as everything before it is durable; at once where it is. */
  void say(Consumer<Boolean> release) {
    if (failed) {
      release.accept(false);
    } else if (waiting.isEmpty()) {
      release.accept(true);
    } else {
      waiting.addLast(new Entry(release, true));
    }
  }

  /** Tells once when no append is under way any more. */
  void whenSettled(Runnable told) {
    settled = told;
    tellSettled();
  }

  private List<JournalRecord> chained(List<EncodedEvent> events) {
    List<JournalRecord> records = new ArrayList<>(events.size());
    for (EncodedEvent event : events) {
      String json = event.json();
      last = HashChain.next(last, json);
      records.add(new JournalRecord(event.event().sequence(), json, last));
    }
    return records;
  }

  private void appended(Entry entry, @Nullable Throwable problem) {
    underway--;
    entry.durable = problem == null;
    if (problem != null && !failed) {
      failed = true;
      failure.accept(problem);
    }
    release();
    tellSettled();
  }

  private void release() {
    while (!waiting.isEmpty() && (failed || waiting.getFirst().durable)) {
      waiting.removeFirst().release.accept(!failed);
    }
  }

  private void tellSettled() {
    Runnable told = settled;
    if (told != null && underway == 0) {
      settled = null;
      told.run();
    }
  }
}
