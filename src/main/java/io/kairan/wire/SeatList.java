package io.kairan.wire;

import io.kairan.base.SeatId;
import io.kairan.meeting.Role;
import java.util.List;

/** The seats of a meeting with their links, as the operator sees them. */
public record SeatList(List<ListedSeat> seats) {

  public SeatList {
    seats = List.copyOf(seats);
  }

  /**
   * One seat.
   *
   * @param url where to open it from a tablet; whoever has it is that person
   */
  public record ListedSeat(SeatId seat, String name, Role role, String url) {

    @Override
    public String toString() {
      return "ListedSeat[seat=" + seat + ", name=" + name + ", role=" + role + "]";
    }
  }
}
