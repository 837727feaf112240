package io.kairan.live;

import io.kairan.identity.Audit;
import io.kairan.identity.SeatSessions;
import io.kairan.wire.Protocol;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.ServerWebSocketHandshake;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** The WebSocket at {@code /ws}; docs/PROTOCOL.md says what travels on it. */
public final class LiveEndpoint implements Handler<ServerWebSocket> {

  public static final String PATH = "/ws";

  /** Larger frames are cut off by the transport; smaller ones above the protocol's limit by us. */
  private static final int TRANSPORT_LIMIT = 4 * Protocol.LARGEST_MESSAGE;

  /** Who knows whom to let in, and who keeps what was denied. */
  record Doormen(SeatSessions sessions, Audit audit) {}

  private final Rooms rooms;
  private final Doormen doormen;
  private final Map<Thread, Executor> loops = new ConcurrentHashMap<>();

  public LiveEndpoint(Rooms rooms, SeatSessions sessions, Audit audit) {
    this.rooms = rooms;
    this.doormen = new Doormen(sessions, audit);
  }

  /** Sets the limits of WebSockets; the server's owner calls it before making the server. */
  public static HttpServerOptions limit(HttpServerOptions options) {
    return options
        .setMaxWebSocketFrameSize(TRANSPORT_LIMIT)
        .setMaxWebSocketMessageSize(TRANSPORT_LIMIT)
        .setPerFrameWebSocketCompressionSupported(false)
        .setPerMessageWebSocketCompressionSupported(false);
  }

  /** Takes the WebSockets of a server that does not listen yet; all else goes to its router. */
  public void mount(HttpServer server) {
    server.webSocketHandshakeHandler(LiveEndpoint::shakeHands).webSocketHandler(this);
  }

  private static void shakeHands(ServerWebSocketHandshake handshake) {
    if (!PATH.equals(handshake.path())) {
      handshake.reject(404);
    } else if (!Origins.allowed(handshake.headers().get("Origin"), handshake.authority())) {
      handshake.reject(403);
    } else {
      handshake.accept();
    }
  }

  @Override
  public void handle(ServerWebSocket socket) {
    Context context = Vertx.currentContext();
    if (context == null) {
      throw new IllegalStateException("sockets belong to an event loop");
    }
    // One executor for each event loop, so that a broadcast costs one hop for all its sockets.
    Executor loop =
        loops.computeIfAbsent(
            Thread.currentThread(), thread -> task -> context.runOnContext(nothing -> task.run()));
    new LiveSocket(socket, loop, new SocketClock(context.owner()), rooms, doormen).open();
  }
}
