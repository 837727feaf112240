package io.kairan.live;

import io.kairan.base.CommandId;
import io.kairan.base.Epoch;
import io.kairan.base.SeatId;
import io.kairan.fixture.Committee;
import io.kairan.fixture.MemoryJournal;
import io.kairan.fixture.MemoryMemos;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingEvent;
import io.kairan.wire.CloseCode;
import io.kairan.wire.DiskTrouble;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A room over journal and memos in memory, in a time that stands still. */
final class TestRoom {

  static final Epoch EPOCH = new Epoch("memory");

  final ManualLoop loop = new ManualLoop();
  final MemoryJournal journal = new MemoryJournal();
  final MemoryMemos memos = new MemoryMemos();
  MeetingRoom room;
  Optional<DiskTrouble> disk = Optional.empty();
  boolean lost;
  boolean closed;
  private int lives;

  TestRoom(List<MeetingEvent> events) {
    journal.append(Committee.KEY, Committee.records(events));
    room = loaded();
    loop.settle();
  }

  static TestRoom open() {
    return new TestRoom(Committee.opened());
  }

  /** The server dies: what the room still hears or wants to say is lost. */
  void kill() {
    lives++;
    room.end(CloseCode.RESTARTING, () -> {});
    lost = true;
  }

  /** Throws the room away and loads it again, as a restart does. */
  void restart() {
    room = loaded();
    lost = false;
    loop.settle();
  }

  Tablet join(SeatId seat) {
    return join(seat, null, 0);
  }

  Tablet join(SeatId seat, Airtime air) {
    return join(new Tablet(seat, loop, air), null, 0, null);
  }

  Tablet join(SeatId seat, @Nullable Epoch epoch, long sequence) {
    return join(seat, epoch, sequence, null);
  }

  Tablet join(SeatId seat, @Nullable Epoch epoch, long sequence, @Nullable String papers) {
    return join(new Tablet(seat, loop), epoch, sequence, papers);
  }

  private Tablet join(
      Tablet tablet, @Nullable Epoch epoch, long sequence, @Nullable String papers) {
    room.join(new Arrivals.Arrival(tablet, 1, epoch, sequence, papers));
    loop.settle();
    return tablet;
  }

  void send(Tablet from, String id, MeetingCommand command) {
    room.command(from, new CommandId(id), command);
    loop.settle();
  }

  void leave(Tablet tablet) {
    room.leave(tablet, 0);
    loop.settle();
  }

  private MeetingRoom loaded() {
    int life = ++lives;
    JournalCopy copy = new JournalCopy(EPOCH, journal.records(Committee.KEY));
    LoadedMeeting loaded = LoadedMeeting.read(Committee.KEY, copy);
    return new MeetingRoom(
        loop,
        new MeetingRoom.Stores(journal, memos, disk),
        loaded,
        new MeetingRoom.Owner() {
          @Override
          public void closed() {
            closed |= life == lives;
          }

          @Override
          public void lost(Throwable problem) {
            lost |= life == lives;
          }
        });
  }
}
