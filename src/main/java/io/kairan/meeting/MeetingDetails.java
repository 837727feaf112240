package io.kairan.meeting;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What stands above the agenda.
 *
 * @param startsAt the hall's local date and time, {@code 2026-11-24T13:30}; it orders lists and
 *     starts nothing
 * @param place the room; may be empty
 */
public record MeetingDetails(String title, String startsAt, String place) {

  private static final Pattern LOCAL_TIME =
      Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d");

  public MeetingDetails {
    title = Texts.required("title", title, 120);
    place = Texts.optional("place", place, 120);
    if (!LOCAL_TIME.matcher(Objects.requireNonNull(startsAt, "startsAt")).matches()) {
      throw new IllegalArgumentException("startsAt must look like 2026-11-24T13:30");
    }
  }
}
