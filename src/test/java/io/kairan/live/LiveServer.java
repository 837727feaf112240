package io.kairan.live;

import io.kairan.base.SeatId;
import io.kairan.fixture.Committee;
import io.kairan.identity.Audit;
import io.kairan.identity.SeatSession;
import io.kairan.wire.ClientMessage;
import io.kairan.wire.Protocol;
import io.kairan.wire.WireJson;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The endpoint on a real port, with sessions whose tokens are {@code token-SEAT}. */
final class LiveServer implements AutoCloseable {

  final Vertx vertx = Vertx.vertx();
  final Rooms rooms;
  final Map<String, SeatSession> sessions = new ConcurrentHashMap<>();
  final List<Audit.Line> denied = new CopyOnWriteArrayList<>();
  private final WebSocketClient client = vertx.createWebSocketClient();
  private final HttpServer server;

  LiveServer(Journal journal, MemoStore memos) {
    rooms = new Rooms(vertx, journal, memos, Networks.one());
    for (SeatId seat :
        List.of(
            Committee.CHAIR,
            Committee.MEMBER,
            Committee.OTHER,
            Committee.CLERK,
            Committee.MONITOR)) {
      sessions.put(
          "token-" + seat,
          new SeatSession(Committee.KEY.municipality(), Committee.KEY.meeting(), seat, 1));
    }
    server = vertx.createHttpServer(LiveEndpoint.limit(new HttpServerOptions()));
    new LiveEndpoint(
            rooms,
            token -> Future.succeededFuture(Optional.ofNullable(sessions.get(token))),
            denied::add)
        .mount(server);
    done(
        server
            .requestHandler(request -> request.response().setStatusCode(404).end())
            .listen(0, "localhost"));
  }

  int port() {
    return server.actualPort();
  }

  /** A socket that has said nothing yet. */
  WireClient connect() {
    return new WireClient(done(client.connect(to("http://localhost:" + port()))));
  }

  /** A handshake from this origin; null for none. */
  Future<?> connectFrom(@Nullable String origin) {
    return client.connect(to(origin));
  }

  /** A socket that said hello and was welcomed. */
  WireClient join(SeatId seat) {
    WireClient socket = connect();
    socket.send(new ClientMessage.Hello(Protocol.VERSION, "token-" + seat, null, 0, null));
    socket.awaitWelcome();
    return socket;
  }

  static <T> T done(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    done(rooms.close());
    done(vertx.close());
  }

  private WebSocketConnectOptions to(@Nullable String origin) {
    WebSocketConnectOptions options =
        new WebSocketConnectOptions()
            .setHost("localhost")
            .setPort(port())
            .setURI(LiveEndpoint.PATH)
            .setAllowOriginHeader(origin != null);
    if (origin != null) {
      options.addHeader("Origin", origin);
    }
    return options;
  }

  static Buffer encoded(ClientMessage message) {
    return Buffer.buffer(WireJson.encode(message));
  }
}
