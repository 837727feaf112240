package io.kairan.http;

import io.kairan.base.MeetingId;
import io.kairan.base.MeetingKey;
import io.kairan.base.MunicipalityId;
import io.kairan.live.Rooms;
import io.kairan.meeting.MeetingState;
import io.kairan.wire.SeatList;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Which meetings there are, and who sits in them, for this machine's command line. */
public final class OperatorMeetingRoutes implements Routes {

  private final OperatorGuard guard;
  private final MunicipalityId municipality;
  private final Rooms rooms;
  private final SeatUrls urls;

  public OperatorMeetingRoutes(
      OperatorGuard guard, MunicipalityId municipality, Rooms rooms, SeatUrls urls) {
    this.guard = guard;
    this.municipality = municipality;
    this.rooms = rooms;
    this.urls = urls;
  }

  @Override
  public void mount(Router router) {
    router.get("/api/operator/meetings").handler(guard.operator(this::list));
    router.get("/api/operator/meetings/:meeting/seats").handler(guard.operator(this::seats));
  }

  private Future<?> list(RoutingContext context) {
    return new Meetings(rooms).of(municipality).compose(list -> Answers.json(context, 200, list));
  }

  private Future<?> seats(RoutingContext context) {
    MeetingKey meeting =
        new MeetingKey(municipality, PathValues.value(context, "meeting", MeetingId::new));
    return rooms.state(meeting).compose(state -> Answers.json(context, 200, seats(meeting, state)));
  }

  private SeatList seats(MeetingKey meeting, MeetingState state) {
    return new SeatList(
        state.seats().all().stream()
            .map(seat ->
                new SeatList.ListedSeat(
                    seat.id(), seat.name(), seat.role(), urls.of(meeting, seat)))
            .toList());
  }
}
