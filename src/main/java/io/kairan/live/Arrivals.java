package io.kairan.live;

import io.kairan.base.Epoch;
import io.kairan.base.MeetingKey;
import io.kairan.meeting.MeetingState;
import io.kairan.meeting.Role;
import io.kairan.meeting.Seat;
import io.kairan.wire.CloseCode;
import io.kairan.wire.Protocol;
import io.kairan.wire.ServerMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets screens into a room and brings them up to date: with all the events they miss, in order, or
 * with the word to take the snapshot; never with a part.
 */
final class Arrivals {

  /** Who is further behind takes the snapshot. */
  static final int MOST_REPLAYED = 1_000;

  private static final int MOST_REPLAYED_BYTES = 2 * 1024 * 1024;

  /**
   * A screen that said hello.
   *
   * @param generation the seat's generation that its session was made for
   * @param epoch the life of the journal that it knows; null where it knows nothing
   * @param sequence the last event it has
   * @param papers the mark of the papers' states that it has; null where it has none
   */
  record Arrival(
      Outlet outlet,
      int generation,
      @Nullable Epoch epoch,
      long sequence,
      @Nullable String papers) {}

  /** Makes a screen one of the audience, and gives what else it shall know at once. */
  @FunctionalInterface
  interface Admission {

    /**
     * Gives the messages in the order in which they go out.
     *
     * @param papers the mark of the papers' states that the screen has; null where it has none
     */
    List<Frame> admit(Audience.Member member, @Nullable String papers);
  }

  private final RoomLoop loop;
  private final Journal journal;
  private final MeetingKey meeting;
  private final Epoch epoch;
  private final RecentEvents recent;
  private final Supplier<MeetingState> durable;
  private final Admission admission;
  private final Set<Outlet> reading = new HashSet<>();

  /** Belongs to one room. */
  Arrivals(
      RoomLoop loop,
      Journal journal,
      LoadedMeeting loaded,
      Supplier<MeetingState> durable,
      Admission admission) {
    this.loop = loop;
    this.journal = journal;
    this.meeting = loaded.key();
    this.epoch = loaded.epoch();
    this.recent = loaded.recent();
    this.durable = durable;
    this.admission = admission;
  }

  void arrive(Arrival arrival) {
    long now = durable.get().sequence();
    long from = arrival.sequence();
    if (!epoch.equals(arrival.epoch()) || from > now || now - from > MOST_REPLAYED) {
      welcome(arrival, Optional.empty());
    } else if (recent.reachBackTo(from)) {
      welcome(arrival, Optional.of(recent.after(from)));
    } else {
      reading.add(arrival.outlet());
      journal
          .between(meeting, from, now)
          .whenComplete((older, problem) -> loop.execute(() -> read(arrival, now, older)));
    }
  }

  void left(Outlet outlet) {
    reading.remove(outlet);
  }

  /** Whoever still waits for the journal is sent away too. */
  void closeAll(CloseCode code) {
    reading.forEach(outlet -> outlet.loop().execute(() -> outlet.close(code)));
    reading.clear();
  }

  private void read(Arrival arrival, long upTo, @Nullable List<JournalRecord> older) {
    if (reading.remove(arrival.outlet())) {
      welcome(arrival, missed(upTo, older));
    }
  }

  /**
   * The older events and what became durable while they were read; empty where that is too much.
   */
  private Optional<List<EncodedEvent>> missed(long upTo, @Nullable List<JournalRecord> older) {
    if (older == null || !recent.reachBackTo(upTo)) {
      return Optional.empty();
    }
    List<EncodedEvent> events = new ArrayList<>();
    int bytes = 0;
    try {
      for (JournalRecord stored : older) {
        EncodedEvent event = EncodedEvent.read(stored);
        bytes += event.length();
        events.add(event);
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    events.addAll(recent.after(upTo));
    return bytes > MOST_REPLAYED_BYTES ? Optional.empty() : Optional.of(events);
  }

  private void welcome(Arrival arrival, Optional<List<EncodedEvent>> missed) {
    Outlet outlet = arrival.outlet();
    MeetingState now = durable.get();
    Optional<Seat> seat =
        now.seats().find(outlet.seat()).filter(s -> s.generation() == arrival.generation());
    if (seat.isEmpty()) {
      outlet.loop().execute(() -> outlet.close(CloseCode.SESSION_ENDED));
      return;
    }
    Role role = seat.get().role();
    List<Frame> frames = new ArrayList<>();
    frames.add(Frame.of(welcomeTo(arrival, now, missed.isPresent())));
    missed.ifPresent(events -> frames.addAll(EncodedEvent.chunks(events, role)));
    frames.addAll(admission.admit(new Audience.Member(outlet, role), arrival.papers()));
    frames.removeIf(Frame.NOTHING::equals);
    outlet.loop().execute(() -> frames.forEach(outlet::send));
  }

  private ServerMessage welcomeTo(Arrival arrival, MeetingState now, boolean resumed) {
    return new ServerMessage.Welcome(
        Protocol.VERSION,
        meeting.meeting(),
        arrival.outlet().seat(),
        epoch.equals(arrival.epoch()) ? null : epoch,
        now.sequence(),
        resumed,
        loop.wallMillis());
  }
}
