package io.kairan.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.Callable;

/** The server's figures for a Prometheus that shows the operator's token. */
public final class MetricsRoutes implements Routes {

  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private final OperatorGuard guard;
  private final Callable<String> figures;

  /**
   * @param figures gives all figures in Prometheus' text format; may block
   */
  public MetricsRoutes(OperatorGuard guard, Callable<String> figures) {
    this.guard = guard;
    this.figures = figures;
  }

  @Override
  public void mount(Router router) {
    router.get("/metrics").handler(guard.operator(this::metrics));
  }

  private Future<Void> metrics(RoutingContext context) {
    return context
        .vertx()
        .executeBlocking(figures, false)
        .compose(text ->
            context
                .response()
                .putHeader(HttpHeaders.CONTENT_TYPE, TEXT)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(text));
  }
}
