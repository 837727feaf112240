package io.kairan.http;

import com.github.benmanes.caffeine.cache.Ticker;
import io.kairan.base.CommandId;
import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.base.SeatId;
import io.kairan.identity.BearerToken;
import io.kairan.identity.Operation;
import io.kairan.identity.Throttle;
import io.kairan.identity.WallPairings;
import io.kairan.live.Rooms;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.RecordedEvent;
import io.kairan.meeting.Role;
import io.kairan.meeting.Seat;
import io.kairan.wire.PairWall;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** A room monitor shows a code; chair or clerk type it, and the wall is in their meeting. */
public final class PairingRoutes implements Routes {

  private static final String NAME = "大型モニター";

  private final Guard guard;
  private final WallPairings pairings;
  private final Rooms rooms;
  private final SessionRoutes sessions;
  private final Throttle offers = new Throttle(60, Duration.ofMinutes(5), Ticker.systemTicker());
  private final Throttle guesses = new Throttle(20, Duration.ofMinutes(5), Ticker.systemTicker());

  public PairingRoutes(Guard guard, WallPairings pairings, Rooms rooms, SessionRoutes sessions) {
    this.guard = guard;
    this.pairings = pairings;
    this.rooms = rooms;
    this.sessions = sessions;
  }

  @Override
  public void mount(Router router) {
    router.post("/api/pairings").handler(Guard.anybody(this::offer));
    router.get("/api/pairing").handler(Guard.anybody(this::ask));
    router
        .post("/api/meetings/:meeting/pairings")
        .handler(guard.seat(Operation.PAIR_WALL, this::pair));
  }

  /** Each offer counts, since each takes a place among the few that wait. */
  private Future<?> offer(RoutingContext context) {
    String from = Guard.from(context);
    offers.check(from);
    offers.wrong(from);
    return Answers.json(context, 201, pairings.offer());
  }

  private Future<?> ask(RoutingContext context) {
    String secret = Guard.token(context);
    return pairings
        .take(secret)
        .<Future<?>>map(session -> Answers.json(context, 200, session))
        .orElseGet(() -> pairings.hopes(secret) ? Answers.nothing(context) : unknownCode());
  }

  private Future<?> pair(RoutingContext context, SeatAccess access) {
    String who = access.key() + "/" + access.seat().id();
    guesses.check(who);
    return Answers.read(context, PairWall.class)
        .compose(asked -> {
          if (!pairings.waits(asked.code())) {
            guesses.wrong(who);
            return unknownCode();
          }
          return wall(access)
              .compose(seat -> sessions.begin(access.key(), seat))
              .compose(session ->
                  pairings.pair(asked.code(), session) ? Answers.nothing(context) : unknownCode());
        });
  }

  /** The meeting's first monitor, which is added where there is none. */
  private Future<Seat> wall(SeatAccess access) {
    return access.state().seats().all().stream()
        .filter(seat -> seat.role() == Role.MONITOR)
        .findFirst()
        .map(Future::succeededFuture)
        .orElseGet(() -> added(access));
  }

  private Future<Seat> added(SeatAccess access) {
    SeatId id = new SeatId("wall");
    return rooms
        .submit(
            access.key(),
            RecordedEvent.SERVER,
            new CommandId(BearerToken.fresh().value()),
            new MeetingCommand.AddSeat(id, NAME, Role.MONITOR))
        .map(added -> new Seat(id, NAME, Role.MONITOR, 1));
  }

  private static <T> Future<T> unknownCode() {
    return Future.failedFuture(new ProblemException(Problem.of(404, "unknownCode")));
  }
}
