package io.kairan.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.base.CommandId;
import io.kairan.base.Epoch;
import io.kairan.base.SeatId;
import io.kairan.meeting.Evolution;
import io.kairan.meeting.MeetingState;
import io.kairan.meeting.RecordedEvent;
import io.kairan.meeting.Refusal;
import io.kairan.meeting.Role;
import io.kairan.meeting.Shelf;
import io.kairan.wire.ClientMessage;
import io.kairan.wire.CloseCode;
import io.kairan.wire.EventLine;
import io.kairan.wire.MemoEvent;
import io.kairan.wire.ServerMessage;
import io.kairan.wire.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A client that keeps the protocol over a line that fails: what it knows comes from messages alone.
 */
final class SimulatedDevice {

  final SeatId seat;
  final Role role;
  final Set<CommandId> accepted = new HashSet<>();
  final List<MemoEvent> memos = new ArrayList<>();

  /** What was sent and not answered yet; sent again after each welcome. */
  final Map<CommandId, ClientMessage> unanswered = new LinkedHashMap<>();

  private final Executor loop;
  private final Supplier<MeetingState> snapshot;
  private final Deque<Frame> inbox = new ArrayDeque<>();
  private @Nullable Link link;
  private @Nullable MeetingState state;
  private @Nullable Epoch epoch;
  private boolean welcomed;

  SimulatedDevice(SeatId seat, Role role, Executor loop, Supplier<MeetingState> snapshot) {
    this.seat = seat;
    this.role = role;
    this.loop = loop;
    this.snapshot = snapshot;
  }

  /** The state as this device knows it; null before the first snapshot. */
  @Nullable MeetingState state() {
    return state;
  }

  @Nullable Outlet outlet() {
    return link;
  }

  boolean live() {
    return link != null && welcomed;
  }

  boolean hasMail() {
    return !inbox.isEmpty();
  }

  Arrivals.Arrival connect() {
    Link next = new Link();
    link = next;
    welcomed = false;
    return new Arrivals.Arrival(next, 1, epoch, state == null ? 0 : state.sequence(), null);
  }

  /** The line is gone, with everything that was on it. */
  @Nullable Outlet disconnect() {
    Outlet gone = link;
    link = null;
    welcomed = false;
    inbox.clear();
    return gone;
  }

  /** Takes one message from the line; true when it was the welcome. */
  boolean receive() {
    Frame frame = inbox.poll();
    return frame != null && take(decoded(frame));
  }

  private boolean take(ServerMessage message) {
    switch (message) {
      case ServerMessage.Welcome welcome -> {
        welcomed = true;
        if (!welcome.resumed()) {
          state = seen(snapshot.get());
          assertThat(state.sequence()).isGreaterThanOrEqualTo(welcome.sequence());
        }
        if (welcome.epoch() != null) {
          epoch = welcome.epoch();
        }
        return true;
      }
      case ServerMessage.Events events -> events.events().forEach(this::apply);
      case ServerMessage.Accepted answer -> {
        unanswered.remove(answer.id());
        accepted.add(answer.id());
      }
      case ServerMessage.Refused answer -> {
        unanswered.remove(answer.id());
        assertThat(accepted).doesNotContain(answer.id());
      }
      case ServerMessage.Memos news -> memos.addAll(news.memos());
      default -> {}
    }
    return false;
  }

  private void apply(EventLine line) {
    MeetingState now = state;
    if (now == null || line.sequence() <= now.sequence()) {
      return;
    }
    assertThat(line.sequence()).as("gapless").isEqualTo(now.sequence() + 1);
    if (line.event() == null) {
      state = counted(now, line.sequence());
    } else {
      state =
          Evolution.evolve(
              now,
              new RecordedEvent(
                  line.sequence(),
                  some(line.version()),
                  some(line.at()),
                  some(line.author()),
                  some(line.command()),
                  line.event()));
    }
  }

  /** What the snapshot of this role holds. */
  private MeetingState seen(MeetingState full) {
    return role == Role.CLERK
        ? full
        : new MeetingState(
            full.municipality(),
            full.meeting(),
            full.sequence(),
            full.details(),
            full.agenda(),
            Shelf.EMPTY,
            full.revisions().published(),
            full.seats(),
            full.stage(),
            full.ink());
  }

  private static MeetingState counted(MeetingState now, long sequence) {
    return new MeetingState(
        now.municipality(),
        now.meeting(),
        sequence,
        now.details(),
        now.agenda(),
        now.shelf(),
        now.revisions(),
        now.seats(),
        now.stage(),
        now.ink());
  }

  private static <T> T some(@Nullable T value) {
    if (value == null) {
      throw new AssertionError("a visible event holds everything");
    }
    return value;
  }

  private static ServerMessage decoded(Frame frame) {
    try {
      return WireJson.decode(frame.json(), ServerMessage.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One connection; what it is handed after it was replaced is lost. */
  private final class Link implements Outlet {

    @Override
    public SeatId seat() {
      return seat;
    }

    @Override
    public Executor loop() {
      return loop;
    }

    @Override
    public Airtime air() {
      return new Airtime(1);
    }

    @Override
    public void send(Frame frame) {
      if (this.equals(link)) {
        inbox.add(frame);
      }
    }

    @Override
    public void signal(Frame frame) {
      send(frame);
    }

    @Override
    public void close(CloseCode code) {
      assertThat(code.comeBack()).as("%s", code).isTrue();
      if (this.equals(link)) {
        disconnect();
      }
    }

    @Override
    public void denied(String what, Refusal refusal) {}
  }
}
