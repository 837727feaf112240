package io.kairan.live;

import static io.kairan.live.LiveServer.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.wire.ServerMessage;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SocketWriterIT {

  private final Vertx vertx = Vertx.vertx();

  /** Held here: a server or client that nobody holds is closed when memory is tidied. */
  private final HttpServer server = vertx.createHttpServer();

  private final WebSocketClient client = vertx.createWebSocketClient();
  private final Traffic traffic = new Traffic();
  private final Promise<Void> tried = Promise.promise();

  @AfterEach
  void end() {
    done(vertx.close());
  }

  @Test
  @DisplayName("REF11 a socket that has just closed takes nothing and complains of nothing")
  void closed() {
    done(server.webSocketHandler(this::serve).listen(0, "localhost"));
    var socket = done(client.connect(server.actualPort(), "localhost", "/"));
    done(socket.close());
    done(tried.future());
    assertThat(traffic.deliveries()).isZero();
  }

  private void serve(ServerWebSocket socket) {
    SocketWriter writer = new SocketWriter(socket, traffic, () -> {});
    Frame frame = Frame.of(new ServerMessage.Pong(1));
    socket.closeHandler(closed ->
        Future.succeededFuture()
            .<Void>map(nothing -> {
              writer.send(frame);
              writer.signal(frame);
              return null;
            })
            .onComplete(tried));
  }
}
