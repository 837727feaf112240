package io.kairan.meeting;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kairan.base.SeatId;
import java.util.List;
import java.util.Objects;

/**
 * Who may write what everybody sees.
 *
 * @param seats the named people, where the mode is {@link Mode#NAMED}; else empty
 */
public record SharedWriting(Mode mode, List<SeatId> seats) {

  /** The four ways the chair can set it. */
  public enum Mode {
    @JsonProperty("off")
    OFF,
    @JsonProperty("presenter")
    PRESENTER,
    @JsonProperty("named")
    NAMED,
    @JsonProperty("everybody")
    EVERYBODY
  }

  public static final SharedWriting PRESENTER_ONLY = new SharedWriting(Mode.PRESENTER, List.of());

  public SharedWriting {
    Objects.requireNonNull(mode, "mode");
    seats = List.copyOf(seats);
    if (mode != Mode.NAMED && !seats.isEmpty()) {
      throw new IllegalArgumentException("seats are named only where the mode is named");
    }
  }

  /** Whether this seat may write now; the presenter always may unless writing is off. */
  public boolean lets(SeatId seat, Lease lease) {
    boolean presents = lease.active() && lease.heldBy(seat);
    return switch (mode) {
      case OFF -> false;
      case PRESENTER -> presents;
      case NAMED -> presents || seats.contains(seat);
      case EVERYBODY -> true;
    };
  }
}
