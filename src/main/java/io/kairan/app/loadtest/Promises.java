package io.kairan.app.loadtest;

import io.kairan.base.CommandId;
import io.kairan.meeting.MeetingCommand;
import io.kairan.wire.ClientMessage;
import io.kairan.wire.ServerMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was asked of a server that may die at any moment, and what it promised. On one thread. */
final class Promises {

  /**
   * One request.
   *
   * @param author the number of the tablet that sent it
   * @param answer null where none has come
   */
  record Asked(CommandId id, int author, ClientMessage message, @Nullable ServerMessage answer) {

    /** Whether a real tablet sends it again after it came back. */
    boolean kept() {
      return message instanceof ClientMessage.WriteMemo
          || (message instanceof ClientMessage.Command command
              && command.command() instanceof MeetingCommand.WriteSharedInk);
    }

    boolean accepted() {
      return answer instanceof ServerMessage.Accepted;
    }

    boolean refused() {
      return answer instanceof ServerMessage.Refused;
    }
  }

  private final Map<CommandId, Asked> all = new LinkedHashMap<>();

  void asked(CommandId id, int author, ClientMessage message) {
    all.put(id, new Asked(id, author, message, null));
  }

  /** Takes an answer; anything else is passed over. */
  void hear(ServerMessage message) {
    switch (message) {
      case ServerMessage.Accepted accepted -> answered(accepted.id(), message);
      case ServerMessage.Refused refused -> answered(refused.id(), message);
      default -> {}
    }
  }

  List<Asked> all() {
    return List.copyOf(all.values());
  }

  /** What a real tablet still wants an answer to. */
  List<Asked> open() {
    return all.values().stream().filter(asked -> asked.kept() && asked.answer() == null).toList();
  }

  private void answered(CommandId id, ServerMessage answer) {
    all.computeIfPresent(
        id, (same, asked) -> new Asked(id, asked.author(), asked.message(), answer));
  }
}
