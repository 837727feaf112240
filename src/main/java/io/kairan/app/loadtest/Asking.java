package io.kairan.app.loadtest;

import io.kairan.base.CommandId;
import io.kairan.meeting.MeetingCommand;
import io.kairan.wire.ClientMessage;
import io.kairan.wire.ServerMessage;
import io.kairan.wire.WireJson;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.HashMap;
import java.util.Map;

/** The commands of one tablet that wait for their answers. Lives on the tablet's event loop. */
final class Asking {

  private final Map<CommandId, Promise<Void>> waiting = new HashMap<>();

  Future<Void> ask(Tablet tablet, CommandId id, MeetingCommand command) {
    Promise<Void> answered = Promise.promise();
    waiting.put(id, answered);
    tablet.send(new ClientMessage.Command(id, command));
    return answered.future();
  }

  void hear(ServerMessage message) {
    switch (message) {
      case ServerMessage.Accepted accepted -> take(accepted.id()).tryComplete();
      case ServerMessage.Refused refused ->
          take(refused.id())
              .tryFail(
                  "refused: " + WireJson.mapper().convertValue(refused.refusal(), String.class));
      default -> {}
    }
  }

  private Promise<Void> take(CommandId id) {
    Promise<Void> promise = waiting.remove(id);
    return promise == null ? Promise.promise() : promise;
  }
}
