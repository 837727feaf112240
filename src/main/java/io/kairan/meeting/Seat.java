package io.kairan.meeting;

import io.kairan.base.SeatId;
import java.util.Objects;

/**
 * One named person in one meeting; two devices on one seat are one person.
 *
 * @param generation counts how often the seat's link was renewed; only the newest link opens it
 */
public record Seat(SeatId id, String name, Role role, int generation) {

  public Seat {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(role, "role");
    name = name(name);
  }

  static String name(String text) {
    return Texts.required("name", text, 60);
  }
}
