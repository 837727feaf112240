package io.kairan.live;

import io.kairan.annotation.PageRef;
import io.kairan.base.SeatId;
import io.kairan.meeting.MeetingState;
import io.kairan.meeting.Stage;
import io.kairan.wire.PagePart;
import io.kairan.wire.ServerMessage;
import io.kairan.wire.Spot;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the presenter points, and which part of the page the presenter has enlarged: only the
 * newest counts, and it is told at most once a tick. Memory only. Used on the room's thread alone.
 */
final class Pointing {

  private static final long TICK_MILLIS = 33;

  private final Audience audience;
  private final Supplier<MeetingState> state;
  private final Pace pointerPace;
  private final Pace partPace;
  private @Nullable Spot spot;
  private @Nullable PagePart part;
  private @Nullable Outlet hand;

  Pointing(RoomLoop loop, Audience audience, Supplier<MeetingState> state) {
    this.audience = audience;
    this.state = state;
    this.pointerPace = new Pace(loop, TICK_MILLIS, this::tellPointer);
    this.partPace = new Pace(loop, TICK_MILLIS, this::tellPart);
  }

  /** Takes a place from whoever presents, on the page on show; everything else is dropped. */
  void point(Outlet from, @Nullable Spot next) {
    if (presents(from.seat()) && (next == null || (onShow(next.page()) && onPage(next)))) {
      spot = next;
      hand = from;
      pointerPace.request();
    }
  }

  /** The same for the enlarged part. */
  void show(Outlet from, @Nullable PagePart next) {
    if (presents(from.seat()) && (next == null || onShow(next.page()))) {
      part = next;
      hand = from;
      partPace.request();
    }
  }

  /** Another page is on show: what was pointed at or enlarged is over for everybody. */
  void turned() {
    spot = null;
    part = null;
  }

  /** Somebody else presents, or the hand has gone: what it left behind is taken away. */
  void released() {
    hand = null;
    if (spot != null) {
      spot = null;
      pointerPace.request();
    }
    if (part != null) {
      part = null;
      partPace.request();
    }
  }

  void left(Outlet outlet) {
    if (outlet.equals(hand)) {
      released();
    }
  }

  /** What a newcomer must know; nothing while the whole page is shown. */
  List<Frame> frames() {
    return part == null ? List.of() : List.of(Frame.of(new ServerMessage.PartShown(part)));
  }

  private void tellPointer() {
    Frame frame = Frame.of(new ServerMessage.Pointer(spot)).forMany();
    Optional<Outlet> own = Optional.ofNullable(hand);
    audience.signal(member -> own.equals(Optional.of(member.outlet())) ? Frame.NOTHING : frame);
  }

  /** Must arrive in the end: a wall that missed it would show the wrong part for minutes. */
  private void tellPart() {
    audience.send(ForRole.same(Frame.of(new ServerMessage.PartShown(part))));
  }

  private boolean presents(SeatId seat) {
    Stage stage = state.get().stage();
    return stage.lease().active() && stage.lease().heldBy(seat);
  }

  private boolean onPage(Spot place) {
    return state
        .get()
        .page(place.page())
        .filter(page -> page.contains(place.x(), place.y()))
        .isPresent();
  }

  private boolean onShow(PageRef page) {
    return page.equals(state.get().stage().shown());
  }
}
