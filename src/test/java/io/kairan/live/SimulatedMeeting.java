package io.kairan.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.annotation.InkChange;
import io.kairan.base.CommandId;
import io.kairan.base.SeatId;
import io.kairan.fixture.Committee;
import io.kairan.meeting.MeetingEvent;
import io.kairan.meeting.MeetingState;
import io.kairan.meeting.RecordedEvent;
import io.kairan.meeting.Role;
import io.kairan.wire.ClientMessage;
import io.kairan.wire.MeetingSnapshot;
import io.kairan.wire.MemoEvent;
import io.kairan.wire.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A meeting with a room, a journal and many devices in which everything that can fail does, all
 * from one seed.
 */
public final class SimulatedMeeting {

  private final Random random;
  private final TestRoom hall = TestRoom.open();
  private final SimulatedPeople people;
  private final List<SimulatedDevice> devices;
  private int crashes;

  public SimulatedMeeting(long seed) {
    this.random = new Random(seed);
    this.people = new SimulatedPeople(random);
    this.devices =
        List.of(
            device(Committee.CHAIR, Role.CHAIR),
            device(Committee.MEMBER, Role.ATTENDEE),
            device(Committee.MEMBER, Role.ATTENDEE),
            device(Committee.OTHER, Role.ATTENDEE),
            device(Committee.CLERK, Role.CLERK),
            device(Committee.CLERK, Role.CLERK),
            device(Committee.MONITOR, Role.MONITOR));
    hall.journal.hold();
  }

  private SimulatedDevice device(SeatId seat, Role role) {
    return new SimulatedDevice(seat, role, hall.loop, () -> hall.room.durable());
  }

  /** Lets things happen, then lets everybody come back, and checks what must be true. */
  public void run(int steps) {
    for (int i = 0; i < steps; i++) {
      step();
      rebuildIfLost();
    }
    heal();
    check();
  }

  /** How often the room was lost. */
  public int crashes() {
    return crashes;
  }

  /** How much happened. */
  public int events() {
    return hall.journal.records(Committee.KEY).size();
  }

  private void step() {
    SimulatedDevice device = devices.get(random.nextInt(devices.size()));
    int dice = random.nextInt(100);
    if (dice < 40) {
      act(device);
    } else if (dice < 65) {
      for (int i = random.nextInt(5); i >= 0; i--) {
        receive(device);
      }
    } else if (dice < 88) {
      commit();
    } else if (dice < 94) {
      hangUp(device);
    } else if (dice < 95) {
      hall.room.submit(
          RecordedEvent.SERVER,
          people.serverCommand(),
          people.upload(hall.room.durable()),
          answer -> {});
    } else if (dice < 98) {
      hall.loop.advance(random.nextInt(4_000));
    } else {
      breakDown();
    }
    hall.loop.settle();
  }

  private void act(SimulatedDevice device) {
    if (device.outlet() == null) {
      hall.room.join(device.connect());
    } else if (device.live() && device.state() != null) {
      ClientMessage message = people.message(device, device.state());
      if (message != null) {
        device.unanswered.put(SimulatedPeople.id(message), message);
        send(device, message);
        if (random.nextInt(8) == 0) {
          send(device, message);
        }
      }
    }
  }

  private void send(SimulatedDevice device, ClientMessage message) {
    Outlet outlet = device.outlet();
    if (outlet != null) {
      switch (message) {
        case ClientMessage.Command m -> hall.room.command(outlet, m.id(), m.command());
        case ClientMessage.WriteMemo m -> hall.room.memo(outlet, m.id(), m.change());
        default -> throw new AssertionError(message);
      }
    }
  }

  private void receive(SimulatedDevice device) {
    if (device.receive()) {
      List.copyOf(device.unanswered.values()).forEach(message -> send(device, message));
    }
  }

  private void hangUp(SimulatedDevice device) {
    @Nullable Outlet gone = device.disconnect();
    if (gone != null) {
      hall.room.leave(gone, random.nextInt(15_000));
    }
  }

  private void commit() {
    if (hall.journal.waiting()) {
      hall.journal.commit();
    }
  }

  /** An append fails, or the whole server dies between append and commit. */
  private void breakDown() {
    if (hall.journal.waiting()) {
      hall.journal.fail(random.nextBoolean());
    } else if (random.nextBoolean()) {
      crash();
    }
  }

  private void crash() {
    devices.forEach(SimulatedDevice::disconnect);
    hall.kill();
  }

  /** What Rooms does: the room is loaded again when nothing is under way any more. */
  private void rebuildIfLost() {
    if (hall.lost) {
      crashes++;
      while (hall.journal.waiting()) {
        if (random.nextBoolean()) {
          hall.journal.commit();
        } else {
          hall.journal.fail(random.nextBoolean());
        }
        hall.loop.settle();
      }
      hall.restart();
    }
  }

  /** From here on nothing fails: everything that waits must find its end. */
  private void heal() {
    for (int round = 0; round < 200 && !quiet(); round++) {
      for (SimulatedDevice device : devices) {
        if (device.outlet() == null) {
          hall.room.join(device.connect());
        }
        hall.loop.settle();
        while (device.hasMail()) {
          receive(device);
          hall.loop.settle();
        }
      }
      while (hall.journal.waiting()) {
        hall.journal.commit();
        hall.loop.settle();
      }
      rebuildIfLost();
    }
    assertThat(quiet()).as("everything is answered in the end").isTrue();
  }

  private boolean quiet() {
    return devices.stream()
        .allMatch(d -> d.live() && d.state() != null && !d.hasMail() && d.unanswered.isEmpty());
  }

  private void check() {
    List<RecordedEvent> events =
        hall.journal.records(Committee.KEY).stream().map(SimulatedMeeting::event).toList();
    MeetingState fold = MeetingState.replay(events);
    for (SimulatedDevice device : devices) {
      MeetingState known = Objects.requireNonNull(device.state());
      assertThat(MeetingSnapshot.of(known, TestRoom.EPOCH, device.role))
          .isEqualTo(MeetingSnapshot.of(fold, TestRoom.EPOCH, device.role));
      assertThat(known.ink()).isEqualTo(fold.ink());
      checkCommands(device, events);
      checkMemos(device);
    }
    checkTerms(events);
    LoadedMeeting.read(
        Committee.KEY, new JournalCopy(TestRoom.EPOCH, hall.journal.records(Committee.KEY)));
  }

  /**
   * Each command's events stand together, once; what was acknowledged and drew a stroke is there.
   */
  private void checkCommands(SimulatedDevice device, List<RecordedEvent> events) {
    Set<CommandId> done = new HashSet<>();
    CommandId last = events.getFirst().command();
    for (RecordedEvent event : events) {
      if (!event.command().equals(last)) {
        assertThat(done.add(last)).as("%s is applied once", last).isTrue();
        last = event.command();
      }
    }
    done.add(last);
    assertThat(done).containsAll(people.strokesOf(device.accepted));
  }

  private void checkMemos(SimulatedDevice device) {
    List<MemoEvent> kept =
        List.of(Committee.PAPER, Committee.NEXT_PAPER).stream()
            .flatMap(paper ->
                hall
                    .memos
                    .after(Committee.KEY, device.seat, paper.document(), 0)
                    .toCompletableFuture()
                    .join()
                    .stream())
            .toList();
    assertThat(device.memos)
        .allSatisfy(memo -> assertThat(owner(memo)).isEqualTo(device.seat.value()));
    assertThat(kept).doesNotHaveDuplicates().containsAll(device.memos);
    assertThat(kept.stream().map(MemoEvent::command)).containsAll(people.memosOf(device.accepted));
  }

  private static String owner(MemoEvent memo) {
    InkChange.Draw draw = (InkChange.Draw) memo.change();
    String stroke = draw.stroke().id().value();
    return stroke.substring(0, stroke.indexOf('-'));
  }

  private static void checkTerms(List<RecordedEvent> events) {
    long term = 0;
    for (RecordedEvent event : events) {
      if (event.event() instanceof MeetingEvent.PresentingGranted granted) {
        assertThat(granted.term()).isEqualTo(++term);
      }
    }
  }

  private static RecordedEvent event(JournalRecord record) {
    try {
      return WireJson.decode(record.json().getBytes(StandardCharsets.UTF_8), RecordedEvent.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
