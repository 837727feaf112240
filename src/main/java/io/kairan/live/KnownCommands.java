package io.kairan.live;

import io.kairan.base.CommandId;
import io.kairan.base.SeatId;
import io.kairan.meeting.RecordedEvent;
import io.kairan.meeting.Refusal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The commands that a meeting has answered, so that each is applied once however often it arrives.
 * Those that caused events are remembered as long as the journal, others a while.
 */
final class KnownCommands {

  private static final int MOST_WITHOUT_EVENTS = 10_000;

  private record Known(SeatId author, Answer answer) {}

  private final Map<CommandId, Known> journaled = new HashMap<>();
  private final Map<CommandId, Known> others = new LinkedHashMap<>();

  void remember(RecordedEvent event) {
    journaled.put(
        event.command(), new Known(event.author(), new Answer.Accepted(event.sequence())));
  }

  /** Remembers the answer to a command that caused no event. */
  void remember(CommandId id, SeatId author, Answer answer) {
    others.put(id, new Known(author, answer));
    if (others.size() > MOST_WITHOUT_EVENTS) {
      others.remove(others.keySet().iterator().next());
    }
  }

  /** The answer to a command that was sent before; empty where it is new. */
  Optional<Answer> answer(CommandId id, SeatId author) {
    @Nullable Known known = journaled.get(id);
    if (known == null) {
      known = others.get(id);
    }
    if (known == null) {
      return Optional.empty();
    }
    return Optional.of(
        known.author().equals(author)
            ? known.answer()
            : new Answer.Refused(Refusal.COMMAND_ID_IN_USE));
  }
}
