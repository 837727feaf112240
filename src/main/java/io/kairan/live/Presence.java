package io.kairan.live;

import io.kairan.base.SeatId;
import io.kairan.meeting.MeetingState;
import io.kairan.meeting.Role;
import io.kairan.meeting.Seat;
import io.kairan.wire.ClientMessage.View;
import io.kairan.wire.ServerMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose seats are here, a wall's too, and how many chairs and attendees follow: seats, not devices.
 * Told at most twice a second.
 */
final class Presence {

  private static final Set<Role> COUNTED = Set.of(Role.CHAIR, Role.ATTENDEE);
  private static final long EVERY_MILLIS = 500;

  /** What has not changed is said again after this: a slow screen may have missed it. */
  private static final long AGAIN_MILLIS = 10_000;

  private final RoomLoop loop;
  private final Audience audience;
  private final Supplier<MeetingState> state;
  private final Pace pace;
  private final Map<Outlet, View> views = new HashMap<>();
  private ServerMessage.@Nullable Presence said;
  private long saidAt;

  Presence(RoomLoop loop, Audience audience, Supplier<MeetingState> state) {
    this.audience = audience;
    this.state = state;
    this.loop = loop;
    this.pace = new Pace(loop, EVERY_MILLIS, this::say);
  }

  /** Somebody came, and was told nothing yet: everybody hears it, once however many come. */
  void joined() {
    said = null;
    changed();
  }

  /** Whoever goes on following counts as before, whatever the page. */
  void shows(Outlet outlet, View view) {
    View before = views.put(outlet, view);
    boolean follows = before != null && before.following() && view.following();
    if (!follows && !view.equals(before)) {
      changed();
    }
  }

  /** The room looks at another page: those who follow go along, others may come to see the same. */
  void turned() {
    boolean overdue = loop.elapsedMillis() - saidAt >= AGAIN_MILLIS;
    if (overdue || views.values().stream().anyMatch(view -> !view.following())) {
      changed();
    }
  }

  void left(Outlet outlet) {
    views.remove(outlet);
    changed();
  }

  /** Somebody came or went, or follows another way. */
  void changed() {
    pace.request();
  }

  /** Whether this screen goes where the presenter goes. */
  boolean follows(Outlet outlet) {
    View view = views.get(outlet);
    return view != null && view.following();
  }

  /** The seats that have a connection. */
  Set<SeatId> connected() {
    return audience.all().map(member -> member.outlet().seat()).collect(Collectors.toSet());
  }

  private void say() {
    ServerMessage.Presence now = message();
    if (now.equals(said) && loop.elapsedMillis() - saidAt < AGAIN_MILLIS) {
      return;
    }
    said = now;
    saidAt = loop.elapsedMillis();
    Frame frame = Frame.of(now).forMany();
    audience.signal(member -> frame);
  }

  private ServerMessage.Presence message() {
    MeetingState now = state.get();
    Set<SeatId> connected = connected();
    Set<SeatId> with = following(now);
    Map<Boolean, List<SeatId>> here =
        now.seats().all().stream()
            .map(Seat::id)
            .collect(Collectors.partitioningBy(connected::contains));
    Predicate<SeatId> member =
        seat -> now.seats().find(seat).map(Seat::role).filter(COUNTED::contains).isPresent();
    List<SeatId> present = here.getOrDefault(true, List.of());
    List<SeatId> absent = here.getOrDefault(false, List.of());
    int following =
        (int)
            present.stream()
                .filter(member)
                .filter(seat -> with.contains(seat) || now.stage().lease().heldBy(seat))
                .count();
    boolean everybody = absent.size() < present.size();
    return new ServerMessage.Presence(everybody, everybody ? absent : present, following);
  }

  private Set<SeatId> following(MeetingState now) {
    return views.entrySet().stream()
        .filter(shown ->
            shown.getValue().following()
                || (shown.getValue().page() != null
                    && shown.getValue().page().equals(now.stage().shown())))
        .map(shown -> shown.getKey().seat())
        .collect(Collectors.toSet());
  }
}
