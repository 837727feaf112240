package io.kairan.live;

import io.kairan.identity.SeatSessions;
import io.kairan.wire.Protocol;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.ServerWebSocketHandshake;

/** The WebSocket at {@code /ws}; docs/PROTOCOL.md says what travels on it. */
public final class LiveEndpoint implements Handler<ServerWebSocket> {

  public static final String PATH = "/ws";

  /** Larger frames are cut off by the transport; smaller ones above the protocol's limit by us. */
  private static final int TRANSPORT_LIMIT = 4 * Protocol.LARGEST_MESSAGE;

  public LiveEndpoint(Rooms rooms, SeatSessions sessions) {}

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
    socket.close();
  }
}
