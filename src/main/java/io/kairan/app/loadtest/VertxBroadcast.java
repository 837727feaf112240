package io.kairan.app.loadtest;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/**
 * The least that a fan-out by Vert.x costs: whatever one socket sends, every socket gets. It knows
 * no meeting and checks nothing. At {@code ?echo}, {@code ?keep} and {@code ?join} it does what
 * bench/ws-broadcast.mjs does there.
 */
final class VertxBroadcast implements AutoCloseable {

  private static final int MOST_BYTES = 16 << 20;

  private final Vertx vertx =
      Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setPreferNativeTransport(true));
  private final Set<ServerWebSocket> sockets = new LinkedHashSet<>();
  private final HttpServer server;
  private Buffer kept = Buffer.buffer();

  VertxBroadcast() throws IOException, InterruptedException {
    try {
      server =
          vertx
              .createHttpServer(
                  new HttpServerOptions()
                      .setMaxWebSocketFrameSize(MOST_BYTES)
                      .setMaxWebSocketMessageSize(MOST_BYTES))
              .webSocketHandler(this::join)
              .listen(0, "127.0.0.1")
              .toCompletionStage()
              .toCompletableFuture()
              .get();
    } catch (ExecutionException e) {
      throw new IOException(e);
    }
  }

  int port() {
    return server.actualPort();
  }

  @Override
  public void close() {
    vertx.close();
  }

  private void join(ServerWebSocket socket) {
    switch (socket.query()) {
      case "echo" ->
          socket.binaryMessageHandler(message -> {
            var unused = socket.writeBinaryMessage(message);
          });
      case "keep" ->
          socket.binaryMessageHandler(message -> {
            kept = message;
            var unused = socket.writeBinaryMessage(Buffer.buffer("kept"));
          });
      case "join" -> {
        var unused = socket.writeBinaryMessage(kept);
      }
      case null, default -> {
        sockets.add(socket);
        socket.closeHandler(closed -> sockets.remove(socket));
        socket.binaryMessageHandler(this::broadcast);
      }
    }
  }

  private void broadcast(Buffer message) {
    for (ServerWebSocket socket : sockets) {
      var unused = socket.writeBinaryMessage(message);
    }
  }
}
