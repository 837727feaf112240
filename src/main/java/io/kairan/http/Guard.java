package io.kairan.http;

import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.identity.Account;
import io.kairan.identity.Accounts;
import io.kairan.identity.Audit;
import io.kairan.identity.Operation;
import io.kairan.identity.Permissions;
import io.kairan.identity.SeatSession;
import io.kairan.identity.SeatSessions;
import io.kairan.live.Rooms;
import io.kairan.meeting.MeetingState;
import io.kairan.meeting.Seat;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * Lets a request in only with a bearer token that may make it. A meeting that is not the session's
 * own is answered as one that does not exist.
 */
public final class Guard {

  /** Answers a request of an account; a failed future becomes problem details. */
  @FunctionalInterface
  interface AccountHandler {
    Future<?> handle(RoutingContext context, Account account);
  }

  private final SeatSessions sessions;
  private final Accounts accounts;
  private final Rooms rooms;
  private final Audit audit;

  public Guard(SeatSessions sessions, Accounts accounts, Rooms rooms, Audit audit) {
    this.sessions = sessions;
    this.accounts = accounts;
    this.rooms = rooms;
    this.audit = audit;
  }

  /** Requests of a seat; a path parameter {@code meeting} must be the seat's own. */
  public Handler<RoutingContext> seat(Operation operation, SeatHandler handler) {
    return context -> {
      context.request().pause();
      seatOf(context)
          .compose(access -> permitted(context, access, operation))
          .compose(access -> handler.handle(context, access))
          .onFailure(failure -> Answers.failure(context, failure));
    };
  }

  /** Requests of an account. */
  Handler<RoutingContext> account(AccountHandler handler) {
    return context -> {
      context.request().pause();
      accounts
          .bySession(token(context))
          .compose(found ->
              found
                  .map(account -> handler.handle(context, account))
                  .orElseGet(() -> failed(401, "notSignedIn")))
          .onFailure(failure -> Answers.failure(context, failure));
    };
  }

  /** Requests of anybody. */
  static Handler<RoutingContext> anybody(
      java.util.function.Function<RoutingContext, Future<?>> handler) {
    return context -> {
      context.request().pause();
      Future.succeededFuture()
          .compose(started -> handler.apply(context))
          .onFailure(failure -> Answers.failure(context, failure));
    };
  }

  /** The bearer token, or an empty text. */
  static String token(RoutingContext context) {
    String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.startsWith("Bearer ") ? header.substring(7) : "";
  }

  /** The address a request came from, for the audit and for throttling. */
  static String from(RoutingContext context) {
    return context.request().remoteAddress().hostAddress();
  }

  private Future<SeatAccess> seatOf(RoutingContext context) {
    return sessions
        .find(token(context))
        .compose(
            found -> found.map(Future::succeededFuture).orElseGet(() -> failed(401, "notSignedIn")))
        .compose(session -> inOwnMeeting(context, session))
        .compose(session -> rooms.state(session.key()).compose(state -> access(session, state)));
  }

  private Future<SeatSession> inOwnMeeting(RoutingContext context, SeatSession session) {
    String asked = context.pathParam("meeting");
    if (asked == null || asked.equals(session.meeting().value())) {
      return Future.succeededFuture(session);
    }
    audit.keep(line(context, session, "unknownMeeting"));
    return failed(404, "unknownMeeting");
  }

  private static Future<SeatAccess> access(SeatSession session, MeetingState state) {
    Optional<Seat> seat =
        state.seats().find(session.seat()).filter(s -> s.generation() == session.generation());
    return seat.map(s -> Future.succeededFuture(new SeatAccess(session, s, state)))
        .orElseGet(() -> failed(401, "sessionEnded"));
  }

  private Future<SeatAccess> permitted(
      RoutingContext context, SeatAccess access, Operation operation) {
    if (Permissions.allows(access.seat().role(), operation, access.state().stage().phase())) {
      return Future.succeededFuture(access);
    }
    audit.keep(line(context, access.session(), "notPermitted"));
    return failed(403, "notPermitted");
  }

  private static Audit.Line line(RoutingContext context, SeatSession session, String outcome) {
    return new Audit.Line(
        session.key() + "/" + session.seat(),
        context.request().method() + " " + context.request().path(),
        from(context),
        outcome);
  }

  private static <T> Future<T> failed(int status, String code) {
    return Future.failedFuture(new ProblemException(Problem.of(status, code)));
  }
}
