package io.kairan.http;

import io.kairan.base.MeetingId;
import io.kairan.base.MeetingKey;
import io.kairan.base.MunicipalityId;
import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.base.SeatId;
import io.kairan.live.Rooms;
import io.kairan.meeting.Role;
import io.kairan.meeting.Seat;
import io.kairan.wire.CreateMeeting;
import io.kairan.wire.ServerProcess;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * What the command line on this machine may ask, with the operator's token: meetings for load
 * tests, and what the process has used.
 */
public final class OperatorRoutes implements Routes {

  private static final SeatId OPERATOR = new SeatId("operator");

  private final OperatorGuard guard;
  private final MunicipalityId municipality;
  private final Rooms rooms;
  private final SessionRoutes sessions;
  private final Function<MeetingKey, Future<?>> forget;

  /**
   * @param forget removes what other parts keep of a meeting that is gone
   */
  public OperatorRoutes(
      OperatorGuard guard,
      MunicipalityId municipality,
      Rooms rooms,
      SessionRoutes sessions,
      Function<MeetingKey, Future<?>> forget) {
    this.guard = guard;
    this.municipality = municipality;
    this.rooms = rooms;
    this.sessions = sessions;
    this.forget = forget;
  }

  @Override
  public void mount(Router router) {
    router.post("/api/operator/meetings").handler(guard.operator(this::create));
    router.delete("/api/operator/meetings/:meeting").handler(guard.operator(this::remove));
    router.get("/api/operator/process").handler(guard.operator(this::process));
  }

  private Future<?> create(RoutingContext context) {
    MeetingKey meeting = new MeetingKey(municipality, new MeetingId(UUID.randomUUID().toString()));
    Seat clerk = new Seat(OPERATOR, "operator", Role.CLERK, 1);
    return Answers.read(context, CreateMeeting.class)
        .compose(asked -> rooms.create(meeting, asked.details(), List.of(clerk)))
        .compose(created -> sessions.begin(meeting, clerk))
        .compose(session -> Answers.json(context, 201, session));
  }

  /** Removes a meeting that was made here; no other one can be removed. */
  private Future<?> remove(RoutingContext context) {
    MeetingKey meeting =
        new MeetingKey(municipality, PathValues.value(context, "meeting", MeetingId::new));
    return rooms
        .state(meeting)
        .compose(state ->
            state.seats().find(OPERATOR).isPresent()
                ? rooms.remove(meeting)
                : Future.failedFuture(new ProblemException(Problem.of(403, "notPermitted"))))
        .compose(removed -> forget.apply(meeting))
        .compose(forgotten -> Answers.nothing(context));
  }

  private Future<?> process(RoutingContext context) {
    return Answers.json(
        context, 200, new ServerProcess(cpuMicros(), rssBytes(), rooms.figures().deliveries()));
  }

  private static long cpuMicros() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
            .getProcessCpuTime()
        / 1_000;
  }

  /** Linux tells in /proc; elsewhere 0. */
  private static long rssBytes() {
    try {
      String[] pages = Files.readString(Path.of("/proc/self/statm")).split(" ", -1);
      return Long.parseLong(pages[1]) * 4096;
    } catch (IOException e) {
      return 0;
    }
  }
}
