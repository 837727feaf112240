package io.kairan.app;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Vert.x on the system's own event notification where it can be had. */
final class Transport {

  private static final Logger LOG = LoggerFactory.getLogger(Transport.class);

  private Transport() {}

  static Vertx vertx() {
    Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
    if (vertx.isNativeTransportEnabled()) {
      LOG.info("sockets use the native transport (epoll)");
    } else {
      LOG.info("sockets use Java's NIO: {}", reason(vertx));
    }
    return vertx;
  }

  private static String reason(Vertx vertx) {
    Throwable cause = vertx.unavailableNativeTransportCause();
    return cause == null ? "no native transport for this system" : String.valueOf(cause);
  }
}
