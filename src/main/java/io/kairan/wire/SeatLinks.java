package io.kairan.wire;

import io.kairan.base.SeatId;
import java.util.List;

/** The links of a meeting's seats, in the order of the seats. */
public record SeatLinks(List<SeatLink> links) {

  public SeatLinks {
    links = List.copyOf(links);
  }

  /**
   * The newest link of a seat.
   *
   * @param url where to open it from a tablet, such as {@code https://kairan.city.example/join#...}
   */
  public record SeatLink(SeatId seat, String url) {}
}
