package io.kairan.http;

import io.kairan.base.MeetingId;
import io.kairan.base.MeetingKey;
import io.kairan.base.MunicipalityId;
import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.base.SeatId;
import io.kairan.identity.BearerToken;
import io.kairan.live.Rooms;
import io.kairan.meeting.Role;
import io.kairan.meeting.Seat;
import io.kairan.wire.CreateMeeting;
import io.kairan.wire.ServerProcess;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * What the command line on this machine may ask, with the operator's token: meetings for load
 * tests, and what the process has used.
 */
public final class OperatorRoutes implements Routes {

  private final BearerToken operator;
  private final MunicipalityId municipality;
  private final Rooms rooms;
  private final SessionRoutes sessions;

  public OperatorRoutes(
      BearerToken operator, MunicipalityId municipality, Rooms rooms, SessionRoutes sessions) {
    this.operator = operator;
    this.municipality = municipality;
    this.rooms = rooms;
    this.sessions = sessions;
  }

  @Override
  public void mount(Router router) {
    router.post("/api/operator/meetings").handler(operator(this::create));
    router.delete("/api/operator/meetings/:meeting").handler(operator(this::remove));
    router.get("/api/operator/process").handler(operator(this::process));
  }

  private Handler<RoutingContext> operator(Function<RoutingContext, Future<?>> handler) {
    return Guard.anybody(context ->
        MessageDigest.isEqual(
                operator.hash().getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                BearerToken.hash(Guard.token(context))
                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII))
            ? handler.apply(context)
            : Future.failedFuture(new ProblemException(Problem.of(401, "notOperator"))));
  }

  private Future<?> create(RoutingContext context) {
    MeetingKey meeting = new MeetingKey(municipality, new MeetingId(UUID.randomUUID().toString()));
    Seat clerk = new Seat(new SeatId("operator"), "operator", Role.CLERK, 1);
    return Answers.read(context, CreateMeeting.class)
        .compose(asked -> rooms.create(meeting, asked.details(), List.of(clerk)))
        .compose(created -> sessions.begin(meeting, clerk))
        .compose(session -> Answers.json(context, 201, session));
  }

  private Future<?> remove(RoutingContext context) {
    MeetingId meeting = PathValues.value(context, "meeting", MeetingId::new);
    return rooms
        .remove(new MeetingKey(municipality, meeting))
        .compose(removed -> Answers.nothing(context));
  }

  private Future<?> process(RoutingContext context) {
    return Answers.json(
        context, 200, new ServerProcess(cpuMicros(), rssBytes(), rooms.deliveries()));
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
