package io.kairan.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether the server can do its work: 503 with the reason when the disk is nearly full or a
 * database does not take writes.
 */
public final class HealthRoutes implements Routes {

  private static final long LEAST_FREE_BYTES = 200L * 1024 * 1024;

  private final Path data;
  private final Supplier<Optional<String>> trouble;

  /**
   * @param data the folder whose disk must not be full
   * @param trouble why the stores do not take writes; empty when they do
   */
  public HealthRoutes(Path data, Supplier<Optional<String>> trouble) {
    this.data = data;
    this.trouble = trouble;
  }

  @Override
  public void mount(Router router) {
    router.get("/health").handler(Guard.anybody(this::health));
  }

  private Future<?> health(RoutingContext context) {
    return context
        .vertx()
        .executeBlocking(this::reason, false)
        .compose(reason ->
            reason == null
                ? answer(context, 200, "{\"status\":\"ok\"}")
                : answer(context, 503, "{\"status\":\"failing\",\"reason\":\"" + reason + "\"}"));
  }

  private @Nullable String reason() throws IOException {
    return Files.getFileStore(data).getUsableSpace() < LEAST_FREE_BYTES
        ? "diskFull"
        : trouble.get().orElse(null);
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
