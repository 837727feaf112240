package io.kairan.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kairan.base.CommandId;
import io.kairan.base.SeatId;
import io.kairan.meeting.MeetingEvent;
import org.jspecify.annotations.Nullable;

/**
 * A recorded event as a screen receives it. Where the screen's role may not see it, everything but
 * the sequence is missing, so that sequences are gapless for everybody.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventLine(
    long sequence,
    @Nullable Integer version,
    @Nullable Long at,
    @Nullable SeatId author,
    @Nullable CommandId command,
    @Nullable MeetingEvent event) {

  public static EventLine hidden(long sequence) {
    return new EventLine(sequence, null, null, null, null, null);
  }
}
