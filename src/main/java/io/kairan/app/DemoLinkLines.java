package io.kairan.app;

import io.kairan.identity.SeatLinkKey;
import io.kairan.meeting.MeetingState;
import io.kairan.meeting.Role;
import java.util.Arrays;
import java.util.List;

/** The links that a demo prints: one for each role, ready to open. */
final class DemoLinkLines {

  private DemoLinkLines() {}

  static List<String> of(MeetingState demo, SeatLinkKey key, String base) {
    return Arrays.stream(Role.values())
        .flatMap(role -> demo.seats().first(role).stream())
        .map(seat -> title(seat.role()) + base + "/join#" + key.secret(DemoMeeting.KEY, seat))
        .toList();
  }

  private static String title(Role role) {
    return switch (role) {
      case CHAIR -> "議長 chair               ";
      case ATTENDEE -> "委員 attendee            ";
      case CLERK -> "事務局 clerk             ";
      case MONITOR -> "大型モニター monitor     ";
    };
  }
}
