package io.kairan.live;

import static org.awaitility.Awaitility.await;

import io.kairan.base.CommandId;
import io.kairan.meeting.MeetingCommand;
import io.kairan.wire.ClientMessage;
import io.kairan.wire.ServerMessage;
import io.kairan.wire.WireJson;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A second implementation of the client's side, over a real socket. */
final class WireClient {

  private final WebSocket socket;
  private final List<ServerMessage> received = new CopyOnWriteArrayList<>();
  private volatile int closedWith = -1;

  WireClient(WebSocket socket) {
    this.socket = socket;
    socket.binaryMessageHandler(bytes -> received.add(decoded(bytes)));
    socket.closeHandler(
        closed -> closedWith = socket.closeStatusCode() == null ? 1006 : socket.closeStatusCode());
  }

  void send(ClientMessage message) {
    socket.writeBinaryMessage(LiveServer.encoded(message));
  }

  void sendText(String text) {
    socket.writeTextMessage(text);
  }

  void send(String id, MeetingCommand command) {
    send(new ClientMessage.Command(new CommandId(id), command));
  }

  WebSocket socket() {
    return socket;
  }

  List<ServerMessage> received() {
    return received;
  }

  <T extends ServerMessage> List<T> received(Class<T> kind) {
    return received.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  void awaitWelcome() {
    await().until(() -> !received(ServerMessage.Welcome.class).isEmpty());
  }

  void awaitMessage(ServerMessage message) {
    await().until(() -> received.contains(message));
  }

  /** The code of the close, once it came. */
  int awaitClose() {
    return awaitClose(Duration.ofSeconds(10));
  }

  int awaitClose(Duration most) {
    await().atMost(most).until(() -> closedWith > 0);
    return closedWith;
  }

  boolean open() {
    return closedWith < 0;
  }

  private static ServerMessage decoded(Buffer bytes) {
    try {
      return WireJson.decode(bytes.getBytes(), ServerMessage.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
