package io.kairan.meeting;

import io.kairan.annotation.PageRef;
import io.kairan.base.AgendaItemId;
import io.kairan.base.SeatId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the room looks at, and who may move it. Immutable.
 *
 * @param item the current agenda item; null before the first
 * @param shown the page on show; null where there is nothing to show
 * @param asking the seats that ask to present, in the order they asked
 */
public record Stage(
    Phase phase,
    @Nullable AgendaItemId item,
    @Nullable PageRef shown,
    Lease lease,
    SharedWriting writing,
    Screens screens,
    List<SeatId> asking) {

  static final Stage BEFORE =
      new Stage(
          Phase.PREPARING,
          null,
          null,
          Lease.NONE,
          SharedWriting.PRESENTER_ONLY,
          Screens.FREE,
          List.of());

  public Stage {
    asking = List.copyOf(asking);
  }

  Stage in(Phase next) {
    return new Stage(next, item, shown, lease, writing, screens, asking);
  }

  Stage at(@Nullable AgendaItemId next) {
    return new Stage(phase, next, shown, lease, writing, screens, asking);
  }

  Stage showing(@Nullable PageRef page) {
    return new Stage(phase, item, page, lease, writing, screens, asking);
  }

  /** A lease that nobody uses unlocks the screens; who holds it asks no longer. */
  Stage leased(Lease next) {
    Screens kept = next.active() ? screens : screens.locked(false);
    Stage leased = new Stage(phase, item, shown, next, writing, kept, asking);
    return next.holder() == null ? leased : leased.asks(next.holder(), false);
  }

  Stage writable(SharedWriting next) {
    return new Stage(phase, item, shown, lease, next, screens, asking);
  }

  Stage with(Screens next) {
    return new Stage(phase, item, shown, lease, writing, next, asking);
  }

  Stage asks(SeatId seat, boolean asks) {
    Stream<SeatId> others = asking.stream().filter(other -> !other.equals(seat));
    List<SeatId> next = (asks ? Stream.concat(others, Stream.of(seat)) : others).toList();
    return new Stage(phase, item, shown, lease, writing, screens, next);
  }
}
