package io.kairan.app.loadtest;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.internal.http.WebSocketInternal;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** The one event loop that all simulated tablets live on, asked from the command's own thread. */
final class Loop implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 120;

  private final Vertx vertx =
      Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setPreferNativeTransport(true));
  private final Context context = vertx.getOrCreateContext();
  private final WebSocketClient webSockets = webSockets(vertx);
  private final FrameReader frames = new FrameReader();

  Vertx vertx() {
    return vertx;
  }

  /** A client whose sockets take large frames and trust the hall's own certificate. */
  WebSocketClient webSockets() {
    return webSockets;
  }

  /** What all its sockets read their frames with. */
  FrameReader frames() {
    return frames;
  }

  private static WebSocketClient webSockets(Vertx vertx) {
    return vertx.createWebSocketClient(
        new WebSocketClientOptions()
            .setMaxConnections(10_000)
            .setMaxFrameSize(8 << 20)
            .setMaxMessageSize(8 << 20)
            .setTrustAll(true)
            .setVerifyHost(false));
  }

  /** Where the WebSocket of a server is. */
  static WebSocketConnectOptions webSocket(URI base) {
    boolean secure = "https".equals(base.getScheme());
    int port = base.getPort() == -1 ? (secure ? 443 : 80) : base.getPort();
    return new WebSocketConnectOptions()
        .setHost(base.getHost())
        .setPort(port)
        .setSsl(secure)
        .setURI("/ws");
  }

  /** Ends a connection without a word, as one that went out of reach. */
  static void drop(WebSocket socket) {
    var unused = ((WebSocketInternal) socket).channelHandlerContext().channel().close();
  }

  /** Runs on the loop and waits for the outcome; its failure becomes an IOException in words. */
  <T> T call(Supplier<Future<T>> work) throws IOException, InterruptedException {
    return call(work, 0);
  }

  /** The same for work that takes so many seconds by itself. */
  <T> T call(Supplier<Future<T>> work, int seconds) throws IOException, InterruptedException {
    long patience = seconds + PATIENCE_SECONDS;
    Promise<T> done = Promise.promise();
    context.runOnContext(started -> work.get().onComplete(done));
    try {
      return done.future()
          .toCompletionStage()
          .toCompletableFuture()
          .get(patience, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      throw new IOException(cause == null ? e.toString() : cause.toString(), e);
    } catch (TimeoutException e) {
      throw new IOException("no answer within " + patience + " s", e);
    }
  }

  /** After a while, on the loop. */
  Future<Void> after(long millis) {
    return vertx.timer(millis, TimeUnit.MILLISECONDS).mapEmpty();
  }

  @Override
  public void close() {
    vertx.close();
  }
}
