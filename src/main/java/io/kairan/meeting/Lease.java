package io.kairan.meeting;

import io.kairan.base.SeatId;
import org.jspecify.annotations.Nullable;

/**
 * The right to present: exactly one holder or none.
 *
 * @param holder whose right it is; null when nobody's
 * @param term rises by one with every grant; a presenter command of an older term is refused
 * @param active false while the holder has it by fallback only and has not pressed 発表する
 */
public record Lease(@Nullable SeatId holder, long term, boolean active) {

  public static final Lease NONE = new Lease(null, 0, false);

  public boolean heldBy(SeatId seat) {
    return seat.equals(holder);
  }

  /** Whether this seat may move the room with a command of this term. */
  public boolean lets(SeatId seat, long commandTerm) {
    return active && heldBy(seat) && term == commandTerm;
  }
}
