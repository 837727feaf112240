package io.kairan.http;

import io.kairan.archive.Archives;
import io.kairan.identity.Operation;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The archive of a closed meeting: how far it is, another try, the download. */
public final class ArchiveRoutes implements Routes {

  private static final String PATH = "/api/meetings/:meeting/archive";

  private final Guard guard;
  private final Archives archives;
  private final DownloadTickets tickets;

  public ArchiveRoutes(Guard guard, Archives archives, DownloadTickets tickets) {
    this.guard = guard;
    this.archives = archives;
    this.tickets = tickets;
  }

  @Override
  public void mount(Router router) {
    router.get(PATH).handler(guard.seat(Operation.USE_ARCHIVE, this::status));
    router.post(PATH).handler(guard.seat(Operation.USE_ARCHIVE, this::start));
    router.post(PATH + "/download").handler(guard.seat(Operation.USE_ARCHIVE, this::download));
  }

  private Future<?> status(RoutingContext context, SeatAccess access) {
    return archives.status(access.key()).compose(status -> Answers.json(context, 200, status));
  }

  private Future<?> start(RoutingContext context, SeatAccess access) {
    return archives
        .start(access.key())
        .compose(started -> archives.status(access.key()))
        .compose(status -> Answers.json(context, 202, status));
  }

  private Future<?> download(RoutingContext context, SeatAccess access) {
    return archives
        .zip(access.key())
        .map(file -> tickets.issue(file, Archives.fileName(access.state()), "application/zip"))
        .compose(ticket -> Answers.json(context, 201, ticket));
  }
}
