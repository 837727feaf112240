package io.kairan.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.identity.BearerToken;
import io.kairan.wire.DownloadTicket;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** Downloads without a header: a ticket works once, within a minute (decision 0002). */
public final class DownloadTickets implements Routes {

  private record Ticket(Path file, String name, String mediaType) {}

  private final Cache<String, Ticket> tickets =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).maximumSize(10_000).build();

  /**
   * A ticket for a file.
   *
   * @param name under which the browser shall keep it; any characters
   */
  public DownloadTicket issue(Path file, String name, String mediaType) {
    BearerToken secret = BearerToken.fresh();
    tickets.put(secret.hash(), new Ticket(file, name, mediaType));
    return new DownloadTicket("/download/" + secret.value());
  }

  @Override
  public void mount(Router router) {
    router.get("/download/:ticket").handler(Guard.anybody(this::send));
  }

  private Future<?> send(RoutingContext context) {
    Ticket ticket = tickets.asMap().remove(BearerToken.hash(PathValues.text(context, "ticket")));
    if (ticket == null) {
      return Future.failedFuture(new ProblemException(Problem.of(404, "ticketUsed")));
    }
    return context
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, ticket.mediaType())
        .putHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(ticket.name()))
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader("Content-Security-Policy", "sandbox; default-src 'none'")
        .sendFile(ticket.file().toString());
  }

  /** RFC 6266: the name in UTF-8, and a plain one for what is old. */
  static String disposition(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
    String encoded =
        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
  }
}
