package io.kairan.http;

import io.kairan.base.MeetingKey;
import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.identity.SeatLinkKey;
import io.kairan.live.Rooms;
import io.kairan.wire.DemoLinks;
import io.vertx.core.Future;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;

/** The demo's seats on the start page, for callers on this machine alone. */
public final class DemoRoutes implements Routes {

  private static final Set<String> LOOPBACK_6 = Set.of("::1", "0:0:0:0:0:0:0:1");

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

  /**
   * Whether a program on this machine asks, for this machine: a page elsewhere whose name leads to
   * 127.0.0.1 does not.
   */
  private static boolean onThisMachine(RoutingContext context) {
    HostAndPort asked = context.request().authority();
    return loopback(Guard.from(context)) && asked != null && loopback(asked.host());
  }

  private static boolean loopback(String host) {
    String name = host.replace("[", "").replace("]", "");
    return name.equals("localhost") || name.startsWith("127.") || LOOPBACK_6.contains(name);
  }
}
