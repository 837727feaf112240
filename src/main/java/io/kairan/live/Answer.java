package io.kairan.live;

import io.kairan.meeting.Refusal;

/** What became of a command. */
sealed interface Answer {

  /** It is done and durable; the last event it caused, or the one before it. */
  record Accepted(long sequence) implements Answer {}

  /** It is not done. */
  record Refused(Refusal refusal) implements Answer {}

  /** The journal did not confirm; only the rebuilt room knows. */
  record Lost() implements Answer {}
}
