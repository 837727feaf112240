package io.kairan.http;

import io.kairan.base.MeetingKey;
import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.identity.SeatLinkKey;
import io.kairan.live.Rooms;
import io.kairan.wire.DemoLinks;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** The demo's seats on the start page, for callers on this machine alone. */
public final class DemoRoutes implements Routes {

  private final MeetingKey demo;
  private final Rooms rooms;
  private final SeatLinkKey key;

  public DemoRoutes(MeetingKey demo, Rooms rooms, SeatLinkKey key) {
    this.demo = demo;
    this.rooms = rooms;
    this.key = key;
  }

  @Override
  public void mount(Router router) {
    router.get("/api/demo").handler(Guard.anybody(this::links));
  }

  private Future<?> links(RoutingContext context) {
    if (!onThisMachine(context)) {
      return Future.failedFuture(new ProblemException(Problem.of(404, "notFound")));
    }
    return rooms
        .state(demo)
        .compose(state ->
            Answers.json(
                context,
                200,
                new DemoLinks(
                    state.details().title(),
                    state.seats().all().stream()
                        .map(seat ->
                            new DemoLinks.DemoLink(
                                seat.name(),
                                seat.role(),
                                origin(context) + "/join#" + key.secret(demo, seat)))
                        .toList())));
  }

  private static String origin(RoutingContext context) {
    return context.request().scheme() + "://" + context.request().authority();
  }

  private static boolean onThisMachine(RoutingContext context) {
    try {
      return InetAddress.getByName(Guard.from(context)).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
