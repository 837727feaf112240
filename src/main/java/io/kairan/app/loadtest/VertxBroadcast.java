package io.kairan.app.loadtest;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.ServerWebSocket;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/**
 * The least that a fan-out by Vert.x costs: whatever one socket sends, every socket gets. It knows
 * no meeting, keeps nothing and checks nothing.
 */
final class VertxBroadcast implements AutoCloseable {

  private final Vertx vertx =
      Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setPreferNativeTransport(true));
  private final Set<ServerWebSocket> sockets = new LinkedHashSet<>();
  private final HttpServer server;

  VertxBroadcast() throws IOException, InterruptedException {
    try {
      server =
          vertx
              .createHttpServer()
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
    sockets.add(socket);
    socket.closeHandler(closed -> sockets.remove(socket));
    socket.binaryMessageHandler(this::broadcast);
  }

  private void broadcast(Buffer message) {
    for (ServerWebSocket socket : sockets) {
      var unused = socket.writeBinaryMessage(message);
    }
  }
}
