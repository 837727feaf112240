package io.kairan.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether the server can do its work: 503 with the reason when the disk is nearly full. */
public final class HealthRoutes implements Routes {

  private static final long LEAST_FREE_BYTES = 200L * 1024 * 1024;

  private final Path data;

  public HealthRoutes(Path data) {
    this.data = data;
  }

  @Override
  public void mount(Router router) {
    router.get("/health").handler(Guard.anybody(this::health));
  }

  private Future<?> health(RoutingContext context) {
    return context
        .vertx()
        .executeBlocking(this::enoughFree)
        .compose(enough ->
            Boolean.FALSE.equals(enough)
                ? answer(context, 503, "{\"status\":\"failing\",\"reason\":\"diskFull\"}")
                : answer(context, 200, "{\"status\":\"ok\"}"));
  }

  private boolean enoughFree() throws IOException {
    return Files.getFileStore(data).getUsableSpace() >= LEAST_FREE_BYTES;
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
