package io.kairan.meeting;

/**
 * What the chair has set for everybody's screens.
 *
 * @param locked whether attendees' screens stay on the page on show (固定)
 * @param wallBlank whether the room monitor shows no page for now
 */
public record Screens(boolean locked, boolean wallBlank) {

  static final Screens FREE = new Screens(false, false);

  Screens locked(boolean next) {
    return new Screens(next, wallBlank);
  }

  Screens wallBlank(boolean next) {
    return new Screens(locked, next);
  }
}
