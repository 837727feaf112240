package io.kairan.meeting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.kairan.base.SeatId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Everybody who has a seat, in the order they were added. Immutable. */
public record Seats(@JsonValue List<Seat> all) {

  public static final Seats EMPTY = new Seats(List.of());

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Seats {
    all = List.copyOf(all);
  }

  public Optional<Seat> find(SeatId id) {
    return all.stream().filter(seat -> seat.id().equals(id)).findFirst();
  }

  /** The first seat of a role. */
  public Optional<Seat> first(Role role) {
    return all.stream().filter(seat -> seat.role() == role).findFirst();
  }

  Seats with(Seat seat) {
    List<Seat> next = new ArrayList<>(all);
    next.add(seat);
    return new Seats(next);
  }

  Seats without(SeatId id) {
    return new Seats(all.stream().filter(seat -> !seat.id().equals(id)).toList());
  }

  Seats changed(SeatId id, UnaryOperator<Seat> change) {
    return new Seats(
        all.stream().map(seat -> seat.id().equals(id) ? change.apply(seat) : seat).toList());
  }
}
