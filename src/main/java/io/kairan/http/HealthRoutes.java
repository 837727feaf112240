package io.kairan.http;

import io.kairan.wire.DiskTrouble;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whether the server can do its work: 503 with the reason when the disk is nearly full or a
 * database does not take writes.
 */
public final class HealthRoutes implements Routes {

  private final Supplier<Optional<DiskTrouble>> trouble;

  /**
   * @param trouble why the disk does not keep what is written; empty when it does. May block
   */
  public HealthRoutes(Supplier<Optional<DiskTrouble>> trouble) {
    this.trouble = trouble;
  }

  @Override
  public void mount(Router router) {
    router.get("/health").handler(Guard.anybody(this::health));
  }

  private Future<?> health(RoutingContext context) {
    return context
        .vertx()
        .executeBlocking(() -> trouble.get().map(DiskTrouble::code).orElse(null), false)
        .compose(reason ->
            reason == null
                ? answer(context, 200, "{\"status\":\"ok\"}")
                : answer(context, 503, "{\"status\":\"failing\",\"reason\":\"" + reason + "\"}"));
  }

  private static Future<Void> answer(RoutingContext context, int status, String json) {
    return context
        .response()
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(Buffer.buffer(json));
  }
}
