package io.kairan.live;

import io.kairan.meeting.Role;
import java.util.function.Function;

/** One value for each class of visibility: clerks, and everybody else. */
record ForRole<T>(T clerks, T others) {

  static <T> ForRole<T> same(T value) {
    return new ForRole<>(value, value);
  }

  static <T> ForRole<T> each(Function<Role, T> maker) {
    return new ForRole<>(maker.apply(Role.CLERK), maker.apply(Role.ATTENDEE));
  }

  T as(Role role) {
    return role == Role.CLERK ? clerks : others;
  }
}
