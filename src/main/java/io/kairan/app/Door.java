package io.kairan.app;

import io.kairan.http.HeadClock;
import io.kairan.http.HttpSite;
import io.kairan.http.Routes;
import io.kairan.live.LiveEndpoint;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.ext.web.Router;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The listening sockets on one event loop; several of these share the same ports. */
final class Door extends VerticleBase {

  private static final Logger LOG = LoggerFactory.getLogger(Door.class);
  private static final int IDLE_SECONDS = 60;

  private final Listening listening;
  private final int port;
  private final List<Routes> families;
  private final LiveEndpoint live;
  private final List<HttpServer> servers = new ArrayList<>();

  /**
   * @param port never 0: all doors share it
   */
  Door(Listening listening, int port, List<Routes> families, LiveEndpoint live) {
    this.listening = listening;
    this.port = port;
    this.families = families;
    this.live = live;
  }

  @Override
  public Future<?> start() {
    Router router = HttpSite.router(vertx, families);
    Future<?> tablets =
        listening
            .tablets()
            .<Future<?>>map(tls -> listen(router, secure(tls.files()), tls.address()))
            .orElseGet(Future::succeededFuture);
    return listening.plain() ? tablets.compose(done -> loopback(router)) : tablets;
  }

  @Override
  public Future<?> stop() {
    return Future.join(servers.stream().map(HttpServer::close).toList());
  }

  /** IPv4's loopback must be free; IPv6's is taken too where there is one. */
  private Future<?> loopback(Router router) {
    return listen(router, options(), "127.0.0.1")
        .compose(bound ->
            listen(router, options(), "::1")
                .otherwise(without -> {
                  LOG.debug("no IPv6 loopback: {}", without.getMessage());
                  return bound;
                }));
  }

  private Future<HttpServer> listen(Router router, HttpServerOptions options, InetAddress address) {
    return listen(router, options, address.getHostAddress());
  }

  private Future<HttpServer> listen(Router router, HttpServerOptions options, String address) {
    HttpServer server = vertx.createHttpServer(options).requestHandler(router);
    server.connectionHandler(made -> HeadClock.watch(made, Duration.ofSeconds(IDLE_SECONDS)));
    live.mount(server);
    return server.listen(port, address).onSuccess(servers::add);
  }

  private static HttpServerOptions secure(TlsFiles files) {
    return options()
        .setSsl(true)
        .setKeyCertOptions(
            new PemKeyCertOptions()
                .setCertPath(files.chain().toString())
                .setKeyPath(files.key().toString()));
  }

  /** HTTP/1.1 alone: browsers open their WebSocket on it. */
  static HttpServerOptions options() {
    return LiveEndpoint.limit(new HttpServerOptions())
        .setUseAlpn(false)
        .setHttp2ClearTextEnabled(false)
        .setHandle100ContinueAutomatically(true)
        .setIdleTimeout(IDLE_SECONDS)
        .setIdleTimeoutUnit(TimeUnit.SECONDS);
  }
}
