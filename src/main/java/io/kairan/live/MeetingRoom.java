package io.kairan.live;

import io.kairan.annotation.InkChange;
import io.kairan.base.CommandId;
import io.kairan.base.Epoch;
import io.kairan.base.SeatId;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingEvent;
import io.kairan.meeting.MeetingState;
import io.kairan.meeting.PresentingRules;
import io.kairan.meeting.Role;
import io.kairan.wire.CloseCode;
import io.kairan.wire.DiskTrouble;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One running meeting with its screens. Commands go to the {@link Proceedings}; what happened,
 * durably, goes from there to the {@link Audience}. When the journal fails the room ends, and its
 * screens are sent away to come back to one that was rebuilt from the journal.
 *
 * <p>Used on its loop alone, but for {@link #durable} and {@link #epoch}.
 */
final class MeetingRoom {

  /** Whom the room tells about its fate, on its loop. */
  interface Owner {

    /** The meeting was closed, durably. */
    void closed();

    /** The journal failed; the room has ended and must be rebuilt once it is settled. */
    void lost(Throwable problem);
  }

  /**
   * Where it keeps what happens.
   *
   * @param trouble what is wrong with the disk now
   */
  record Stores(Journal journal, MemoStore memos, Optional<DiskTrouble> trouble) {}

  private final Owner owner;
  private final Epoch epoch;
  private final RecentEvents recent;
  private final Proceedings proceedings;
  private final Audience audience = new Audience();
  private final Arrivals arrivals;
  private final Signals signals;
  private final Handouts handouts;
  private final DiskBoard disk;
  private final MemoDesk memos;
  private final PresenterWatch watch;
  private Optional<CloseCode> ended = Optional.empty();

  MeetingRoom(RoomLoop loop, Stores stores, LoadedMeeting loaded, Owner owner) {
    this.owner = owner;
    this.epoch = loaded.epoch();
    this.recent = loaded.recent();
    this.proceedings = new Proceedings(loop, stores.journal(), loaded, this::happened, this::lost);
    this.signals = new Signals(loop, audience, proceedings);
    this.handouts = new Handouts(loop, audience, proceedings::durable, signals);
    this.disk = new DiskBoard(audience, stores.trouble());
    this.memos = new MemoDesk(loop, stores.memos(), loaded.key(), audience);
    this.arrivals = new Arrivals(loop, stores.journal(), loaded, proceedings::durable, this::admit);
    this.watch = new PresenterWatch(loop, () -> watchPresenter(0));
    loop.execute(() -> watchPresenter(0));
    disk(stores.trouble());
  }

  /** The state that is on the disk. */
  MeetingState durable() {
    return proceedings.durable();
  }

  Epoch epoch() {
    return epoch;
  }

  void join(Arrivals.Arrival arrival) {
    Outlet outlet = arrival.outlet();
    ended.ifPresentOrElse(
        code -> outlet.loop().execute(() -> outlet.close(code)), () -> arrivals.arrive(arrival));
  }

  /**
   * Forgets a screen; harmless where it is not here.
   *
   * @param silentFor for how many milliseconds nothing had been heard from it
   */
  void leave(Outlet outlet, long silentFor) {
    arrivals.left(outlet);
    audience.remove(outlet);
    signals.left(outlet);
    handouts.left(outlet);
    watchPresenter(silentFor);
  }

  /** Does what a seat or the server asks for, and tells what became of it. */
  void submit(SeatId author, CommandId id, MeetingCommand command, Consumer<Answer> told) {
    proceedings.submit(author, id, command, told);
  }

  /**
   * The same for a screen, which is answered in the order of what else it is sent. While the disk
   * fails there is no answer: the screen asks again when the room is rebuilt.
   */
  void command(Outlet outlet, CommandId id, MeetingCommand command) {
    if (!disk.failed()) {
      submit(outlet.seat(), id, command, answer -> Reply.to(outlet, id, command, answer));
    }
  }

  void memo(Outlet outlet, CommandId id, InkChange change) {
    if (disk.failed()) {
      return;
    }
    audience
        .find(outlet)
        .ifPresentOrElse(
            by -> memos.write(durable(), by, id, change),
            () -> Reply.to(outlet, id, new Answer.Lost()));
  }

  /** What is memory only. */
  Signals signals() {
    return signals;
  }

  /** Papers on their way to the tablets. */
  Handouts handouts() {
    return handouts;
  }

  /** What is wrong with the disk; once it failed, the room promises nothing until it is rebuilt. */
  void disk(Optional<DiskTrouble> trouble) {
    disk.show(trouble);
    if (disk.failed()) {
      proceedings.suspend();
    }
  }

  /** Ends the room; when no append is under way any more, everybody is sent away. */
  void end(CloseCode code, Runnable settled) {
    proceedings.end(() -> {
      sendAway(code);
      settled.run();
    });
  }

  private void happened(List<EncodedEvent> events) {
    events.forEach(recent::add);
    audience.send(EncodedEvent.frames(events));
    events.forEach(event -> follow(event.event().event()));
    watchPresenter(0);
  }

  /** What an event means for connections and signals. */
  private void follow(MeetingEvent event) {
    audience.follow(event);
    signals.follow(event);
    handouts.follow(event);
    if (event instanceof MeetingEvent.MeetingClosed) {
      owner.closed();
    }
  }

  private void watchPresenter(long silentFor) {
    MeetingState state = proceedings.state();
    if (watch.graceOver(state.stage(), audience::has, silentFor)) {
      proceedings.record(PresentingRules.holderSilent(state, signals.connected()));
    }
  }

  private List<Frame> admit(Audience.Member member, @Nullable String papers) {
    audience.add(member);
    signals.joined();
    watchPresenter(0);
    Role role = member.role();
    Stream<Frame> memory = Stream.concat(signals.frames(), Stream.of(disk.frame(role)));
    return Stream.concat(memory, handouts.frames(role, papers)).toList();
  }

  private void lost(Throwable problem) {
    proceedings.end(() -> {});
    sendAway(CloseCode.ROOM_REBUILT);
    owner.lost(problem);
  }

  private void sendAway(CloseCode code) {
    handouts.end();
    ended = ended.or(() -> Optional.of(code));
    arrivals.closeAll(code);
    audience.closeAll(code);
  }
}
