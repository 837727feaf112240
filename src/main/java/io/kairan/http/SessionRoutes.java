package io.kairan.http;

import com.github.benmanes.caffeine.cache.Ticker;
import io.kairan.base.MeetingKey;
import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.identity.Audit;
import io.kairan.identity.Operation;
import io.kairan.identity.SeatLinkKey;
import io.kairan.identity.SeatSession;
import io.kairan.identity.StoredSeatSessions;
import io.kairan.identity.Throttle;
import io.kairan.live.Rooms;
import io.kairan.meeting.Seat;
import io.kairan.wire.OpenSession;
import io.kairan.wire.SessionOpened;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** Redeeming a seat's link, and leaving the seat. */
public final class SessionRoutes implements Routes {

  private final SeatLinkKey links;
  private final StoredSeatSessions sessions;
  private final Rooms rooms;
  private final Guard guard;
  private final Audit audit;
  private final Throttle throttle = new Throttle(50, Duration.ofMinutes(5), Ticker.systemTicker());

  public SessionRoutes(
      SeatLinkKey links, StoredSeatSessions sessions, Rooms rooms, Guard guard, Audit audit) {
    this.links = links;
    this.sessions = sessions;
    this.rooms = rooms;
    this.guard = guard;
    this.audit = audit;
  }

  @Override
  public void mount(Router router) {
    router.post("/api/sessions").handler(Guard.anybody(this::open));
    router.delete("/api/session").handler(guard.seat(Operation.READ_MEETING, this::leave));
  }

  private Future<?> open(RoutingContext context) {
    String from = Guard.from(context);
    return Answers.read(context, OpenSession.class)
        .compose(asked ->
            SeatLinkKey.read(asked.link()).map(this::redeem).orElseGet(SessionRoutes::unknownLink))
        .recover(refused -> wrong(from, refused))
        .onComplete(done ->
            audit.keep(
                new Audit.Line(
                    done.succeeded() ? done.result().seat().id().value() : "-",
                    "redeem link",
                    from,
                    Answers.outcome(done))))
        .compose(opened -> Answers.json(context, 201, opened));
  }

  /** A right link opens however many wrong ones came from its network before. */
  private Future<SessionOpened> wrong(String from, Throwable refused) {
    if (refused instanceof ProblemException problem && problem.problem().status() == 404) {
      throttle.check(from);
      throttle.wrong(from);
    }
    return Future.failedFuture(refused);
  }

  private Future<SessionOpened> redeem(SeatLinkKey.Claim claim) {
    MeetingKey meeting = claim.meeting();
    return rooms
        .state(meeting)
        .recover(unknown -> unknownLink())
        .compose(state ->
            state
                .seats()
                .find(claim.seat())
                .filter(seat -> links.opens(claim, seat))
                .map(seat -> begin(meeting, seat))
                .orElseGet(SessionRoutes::unknownLink));
  }

  /** A new session of a device at a seat. */
  Future<SessionOpened> begin(MeetingKey meeting, Seat seat) {
    return sessions
        .begin(
            new SeatSession(
                meeting.municipality(), meeting.meeting(), seat.id(), seat.generation()))
        .map(token -> new SessionOpened(token.value(), meeting.meeting(), seat));
  }

  private Future<?> leave(RoutingContext context, SeatAccess access) {
    String token = Guard.token(context);
    return sessions
        .end(token)
        .compose(ended -> {
          rooms.sessionEnded(token);
          return Answers.nothing(context);
        });
  }

  /** The same answer whether the link was renewed, mistyped or never existed. */
  private static <T> Future<T> unknownLink() {
    return Future.failedFuture(new ProblemException(Problem.of(404, "unknownLink")));
  }
}
