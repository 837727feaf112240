package io.kairan.http;

import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The client's files, read once at the start: what is not among them does not exist, whatever a
 * path looks like. Files with a hash in their name may be kept for good, the page itself is asked
 * for again each time.
 */
public final class StaticClient implements Routes {

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "json", "application/json",
          "webmanifest", "application/manifest+json",
          "txt", "text/plain; charset=utf-8");

  /** The paths that the single page serves. */
  private static final String[] PAGES = {
    "/", "/monitor", "/join", "/seat/:meeting/:seat", "/sign-in", "/setup", "/meetings"
  };

  /** A file with the weak tag of its content, the same for all its packed forms. */
  private record File(Buffer bytes, String etag) {

    static File read(Path file) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      CRC32C sum = new CRC32C();
      sum.update(bytes);
      return new File(
          Buffer.buffer(bytes), "W/\"%08x-%d\"".formatted(sum.getValue(), bytes.length));
    }
  }

  private final Map<String, File> files = new HashMap<>();

  /** Reads the folder. Blocks. */
  public StaticClient(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = "/" + folder.relativize(file).toString().replace('\\', '/');
        files.put(path, File.read(file));
      }
    }
    if (!files.containsKey("/index.html")) {
      throw new IOException("the client is missing: no index.html in " + folder);
    }
  }

  @Override
  public void mount(Router router) {
    for (String page : PAGES) {
      serve(router.route(page), context -> send(context, "/index.html"));
    }
    serve(router.route(), context -> send(context, context.request().path()));
  }

  private static void serve(Route route, Function<RoutingContext, Future<?>> handler) {
    route.method(HttpMethod.GET).method(HttpMethod.HEAD).handler(Guard.anybody(handler));
  }

  private Future<?> send(RoutingContext context, @Nullable String path) {
    File file = path == null ? null : files.get(path);
    if (file == null || path == null || path.endsWith(".gz") || path.endsWith(".br")) {
      return Future.failedFuture(new ProblemException(Problem.of(404, "notFound")));
    }
    HttpServerResponse response =
        context
            .response()
            .putHeader(HttpHeaders.CONTENT_TYPE, mediaType(path))
            .putHeader(HttpHeaders.VARY, "Accept-Encoding")
            .putHeader(HttpHeaders.ETAG, file.etag())
            .putHeader(
                HttpHeaders.CACHE_CONTROL,
                path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
    if (file.etag().equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
      return response.setStatusCode(304).end();
    }
    return response.end(packed(context, path, response).orElse(file.bytes()));
  }

  /** The smallest form that the browser takes, as the build packed it. */
  private Optional<Buffer> packed(
      RoutingContext context, String path, HttpServerResponse response) {
    String taken = context.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
    for (String coding : new String[] {"br", "gzip"}) {
      File packed = files.get(path + (coding.equals("br") ? ".br" : ".gz"));
      if (packed != null && taken != null && taken.contains(coding)) {
        response.putHeader(HttpHeaders.CONTENT_ENCODING, coding);
        return Optional.of(packed.bytes());
      }
    }
    return Optional.empty();
  }

  private static String mediaType(String path) {
    String ending = path.substring(path.lastIndexOf('.') + 1);
    return MEDIA_TYPES.getOrDefault(ending, "application/octet-stream");
  }
}
