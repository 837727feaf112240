package io.kairan.live;

import io.kairan.base.SeatId;
import io.kairan.meeting.Phase;
import io.kairan.meeting.Stage;
import io.kairan.wire.Protocol;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Measures for how long the holder of the right to present has been silent. */
final class PresenterWatch {

  private static final long GRACE = Protocol.PRESENTER_GRACE.toMillis();

  private final RoomLoop loop;
  private final Runnable lookAgain;
  private @Nullable SeatId missing;
  private long since;

  /**
   * Begins with nobody missing.
   *
   * @param lookAgain called when a grace time may be over; it calls {@link #graceOver}
   */
  PresenterWatch(RoomLoop loop, Runnable lookAgain) {
    this.loop = loop;
    this.lookAgain = lookAgain;
  }

  /**
   * Whether the holder has been away for the whole grace time.
   *
   * @param silentFor for how long nothing had been heard when the last socket was given up
   */
  boolean graceOver(Stage stage, Predicate<SeatId> connected, long silentFor) {
    SeatId holder = stage.lease().holder();
    if (holder == null || stage.phase() != Phase.OPEN || connected.test(holder)) {
      missing = null;
      return false;
    }
    if (!holder.equals(missing)) {
      missing = holder;
      since = loop.elapsedMillis() - silentFor;
      loop.after(Math.max(1, since + GRACE - loop.elapsedMillis()), lookAgain);
    }
    return loop.elapsedMillis() - since >= GRACE;
  }
}
