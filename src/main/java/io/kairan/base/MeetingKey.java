package io.kairan.base;

import java.util.Objects;

/** Names a meeting on the whole server: the municipality is part of every key. */
public record MeetingKey(MunicipalityId municipality, MeetingId meeting) {

  public MeetingKey {
    Objects.requireNonNull(municipality, "municipality");
    Objects.requireNonNull(meeting, "meeting");
  }

  @Override
  public String toString() {
    return municipality + "/" + meeting;
  }
}
