package io.kairan.http;

import io.kairan.archive.OwnCopies;
import io.kairan.identity.Operation;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Papers, and the blank sheets, with the caller's own memos in them, to take along. */
public final class OwnCopyRoutes implements Routes {

  private final Guard guard;
  private final OwnCopies copies;
  private final DownloadTickets tickets;

  public OwnCopyRoutes(Guard guard, OwnCopies copies, DownloadTickets tickets) {
    this.guard = guard;
    this.copies = copies;
    this.tickets = tickets;
  }

  @Override
  public void mount(Router router) {
    router
        .post("/api/meetings/:meeting/documents/:document/own-copy")
        .handler(guard.seat(Operation.COPY_WITH_MEMOS, this::make));
  }

  private Future<?> make(RoutingContext context, SeatAccess access) {
    return copies
        .make(access.key(), access.seat(), access.state(), PathValues.document(context))
        .map(copy -> tickets.issueOnly(copy.file(), copy.name(), "application/pdf"))
        .compose(ticket -> Answers.json(context, 201, ticket));
  }
}
