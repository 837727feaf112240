package io.kairan.http;

import io.kairan.archive.OwnCopies;
import io.kairan.base.RevisionId;
import io.kairan.identity.Operation;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** Papers, and the blank sheets, with the caller's own memos in them, to take along. */
public final class OwnCopyRoutes implements Routes {

  private static final String PATH = "/api/meetings/:meeting/documents/:document/own-copy";

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
        .post(PATH)
        .handler(
            guard.seat(
                Operation.COPY_WITH_MEMOS,
                (context, access) -> make(context, access, Optional.empty())));
    router
        .post(PATH + "/:revision")
        .handler(
            guard.seat(
                Operation.COPY_WITH_MEMOS,
                (context, access) ->
                    make(
                        context,
                        access,
                        Optional.of(PathValues.value(context, "revision", RevisionId::new)))));
  }

  private Future<?> make(RoutingContext context, SeatAccess access, Optional<RevisionId> revision) {
    return copies
        .make(access.key(), access.seat(), access.state(), PathValues.document(context), revision)
        .map(copy -> tickets.issueOnly(copy.file(), copy.name(), "application/pdf"))
        .compose(ticket -> Answers.json(context, 201, ticket));
  }
}
