package io.kairan.meeting;

import java.util.List;

/** The answer of the core to a command. */
public sealed interface Decision {

  /** It is done once these events are durable; none where the command asked for what already is. */
  record Accepted(List<MeetingEvent> events) implements Decision {

    public Accepted {
      events = List.copyOf(events);
    }
  }

  /** It is not done, and nothing changed. */
  record Refused(Refusal refusal) implements Decision {}

  static Decision accepted(MeetingEvent... events) {
    return new Accepted(List.of(events));
  }

  static Decision refused(Refusal refusal) {
    return new Refused(refusal);
  }
}
