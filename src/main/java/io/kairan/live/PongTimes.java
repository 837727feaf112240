package io.kairan.live;

import io.kairan.wire.ClientMessage.Heard;
import org.jspecify.annotations.Nullable;

/**
 * When the last pongs of a line went out. What a client says that it heard, and how long ago, tells
 * how old its words are, whatever the clocks of the two show. Times are milliseconds that never run
 * back.
 */
final class PongTimes {

  /** Older words about what everybody sees are not obeyed: whoever said them has given them up. */
  private static final long WORTH_MILLIS = 5_000;

  private long number;
  private long at;
  private long numberBefore;
  private long atBefore;

  /** The welcome counts as pong 0. */
  PongTimes(long now) {
    at = now;
    atBefore = now;
  }

  void sent(long pong, long now) {
    numberBefore = number;
    atBefore = at;
    number = pong;
    at = now;
  }

  /** Whether a command was on its way for too long; never where that cannot be known. */
  boolean tooLate(@Nullable Heard heard, long now) {
    if (heard == null) {
      return false;
    }
    if (heard.pong() == number) {
      return now - at - heard.millisAgo() > WORTH_MILLIS;
    }
    return heard.pong() == numberBefore && now - atBefore - heard.millisAgo() > WORTH_MILLIS;
  }
}
