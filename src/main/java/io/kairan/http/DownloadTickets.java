package io.kairan.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.identity.BearerToken;
import io.kairan.wire.DownloadTicket;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Downloads without a header: a ticket works once, within a minute (decision 0002). */
public final class DownloadTickets implements Routes {

  private static final Logger LOG = LoggerFactory.getLogger(DownloadTickets.class);

  /** A download that somebody may begin; what was made for them alone goes with it. */
  private record Ticket(Path file, String name, String mediaType, boolean theirs) {}

  private final Cache<String, Ticket> tickets;

  public DownloadTickets() {
    this(Ticker.systemTicker());
  }

  DownloadTickets(Ticker clock) {
    tickets =
        Caffeine.newBuilder()
            .ticker(clock)
            .scheduler(Scheduler.systemScheduler())
            .executor(Runnable::run)
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(10_000)
            .evictionListener(
                (@Nullable String secret, @Nullable Ticket ticket, RemovalCause why) ->
                    used(ticket))
            .build();
  }

  /**
   * A ticket for a file.
   *
   * @param name under which the browser shall keep it; any characters
   */
  public DownloadTicket issue(Path file, String name, String mediaType) {
    return issue(new Ticket(file, name, mediaType, false));
  }

  /**
   * A ticket for a file that was made for one person: it is deleted once it was sent, or not taken.
   */
  public DownloadTicket issueOnly(Path file, String name, String mediaType) {
    return issue(new Ticket(file, name, mediaType, true));
  }

  private DownloadTicket issue(Ticket ticket) {
    BearerToken secret = BearerToken.fresh();
    tickets.put(secret.hash(), ticket);
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
        .sendFile(ticket.file().toString())
        .onComplete(sent -> used(ticket));
  }

  private static void used(@Nullable Ticket ticket) {
    if (ticket == null || !ticket.theirs()) {
      return;
    }
    try {
      Files.deleteIfExists(ticket.file());
    } catch (IOException e) {
      LOG.warn("{} stays until the next start", ticket.file(), e);
    }
  }

  /** RFC 6266: the name in UTF-8, and a plain one for what is old. */
  static String disposition(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
    String encoded =
        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
  }
}
