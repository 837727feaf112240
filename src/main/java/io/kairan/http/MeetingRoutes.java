package io.kairan.http;

import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.base.RevisionId;
import io.kairan.identity.Operation;
import io.kairan.live.MemoStore;
import io.kairan.live.Rooms;
import io.kairan.wire.MemoHistory;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** What a screen reads when it begins: snapshot, shared ink page by page, its own memos. */
public final class MeetingRoutes implements Routes {

  private static final String OWN_REVALIDATED = "private, no-cache";
  private static final String FOREVER = "private, max-age=31536000, immutable";

  private final Vertx vertx;
  private final Guard guard;
  private final Rooms rooms;
  private final MemoStore memos;

  public MeetingRoutes(Vertx vertx, Guard guard, Rooms rooms, MemoStore memos) {
    this.vertx = vertx;
    this.guard = guard;
    this.rooms = rooms;
    this.memos = memos;
  }

  @Override
  public void mount(Router router) {
    router
        .get("/api/meetings/:meeting/snapshot")
        .handler(guard.seat(Operation.READ_MEETING, this::snapshot));
    router
        .get("/api/meetings/:meeting/ink/:document/:revision/:page/:changedAt")
        .handler(guard.seat(Operation.READ_MEETING, this::ink));
    router
        .get("/api/meetings/:meeting/ink/:document/:revision/:changedAt")
        .handler(guard.seat(Operation.READ_MEETING, this::paperInk));
    router
        .get("/api/meetings/:meeting/memos/:document")
        .handler(guard.seat(Operation.USE_MEMO, this::memos));
  }

  private Future<?> snapshot(RoutingContext context, SeatAccess access) {
    return rooms
        .snapshot(access.key(), access.seat().role())
        .compose(body -> Answers.shared(context, body, OWN_REVALIDATED));
  }

  private Future<?> ink(RoutingContext context, SeatAccess access) {
    long changedAt = PathValues.value(context, "changedAt", Long::parseLong);
    return rooms
        .ink(access.key(), PathValues.page(context), changedAt)
        .compose(body -> Answers.shared(context, body, FOREVER));
  }

  private Future<?> paperInk(RoutingContext context, SeatAccess access) {
    long changedAt = PathValues.value(context, "changedAt", Long::parseLong);
    RevisionId revision = PathValues.value(context, "revision", RevisionId::new);
    return rooms
        .ink(access.key(), PathValues.document(context), revision, changedAt)
        .compose(body -> Answers.shared(context, body, FOREVER));
  }

  private Future<?> memos(RoutingContext context, SeatAccess access) {
    long after = after(context);
    return Future.fromCompletionStage(
            memos.after(access.key(), access.seat().id(), PathValues.document(context), after),
            vertx.getOrCreateContext())
        .compose(found -> Answers.json(context, 200, new MemoHistory(found)));
  }

  private static long after(RoutingContext context) {
    String asked = context.request().getParam("after", "0");
    try {
      return Math.max(0, Long.parseLong(asked));
    } catch (NumberFormatException e) {
      throw new ProblemException(Problem.of(400, "badRequest"));
    }
  }
}
