package io.kairan.live;

import io.kairan.base.SeatId;
import io.kairan.meeting.MeetingEvent;
import io.kairan.meeting.Role;
import io.kairan.wire.CloseCode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The screens that are in a room, grouped by their threads: a message to all costs one hop to each
 * thread. Used on the room's thread alone.
 */
final class Audience {

  private static final Logger LOG = LoggerFactory.getLogger(Audience.class);

  /** A screen with the role that decides what it may see. */
  record Member(Outlet outlet, Role role) {}

  /** In the order in which they came. */
  private final Map<Outlet, Member> members = new LinkedHashMap<>();

  /** Immutable lists, because they are read on the outlets' threads. */
  private final Map<Executor, List<Member>> byLoop = new HashMap<>();

  void add(Member newcomer) {
    members.put(newcomer.outlet(), newcomer);
    byLoop.merge(
        newcomer.outlet().loop(),
        List.of(newcomer),
        (before, added) -> Stream.concat(before.stream(), added.stream()).toList());
  }

  void remove(Outlet outlet) {
    members.remove(outlet);
    byLoop.computeIfPresent(
        outlet.loop(),
        (loop, there) -> {
          List<Member> left =
              there.stream().filter(member -> !member.outlet().equals(outlet)).toList();
          return left.isEmpty() ? null : left;
        });
  }

  Optional<Member> find(Outlet outlet) {
    return Optional.ofNullable(members.get(outlet));
  }

  /** Whether a seat has a screen here. */
  boolean has(SeatId seat) {
    return has(member -> member.outlet().seat().equals(seat));
  }

  boolean has(Predicate<Member> whom) {
    return members.values().stream().anyMatch(whom);
  }

  /** Sends to all, to each class of visibility its own encoding. */
  void send(ForRole<Frame> frames) {
    frames.clerks().forMany();
    frames.others().forMany();
    everywhere(member -> member.outlet().send(frames.as(member.role())));
  }

  /** Signals to all; {@link Frame#NOTHING} is not sent. */
  void signal(Function<Member, Frame> frames) {
    everywhere(member -> {
      Frame frame = frames.apply(member);
      if (!frame.equals(Frame.NOTHING)) {
        member.outlet().signal(frame);
      }
    });
  }

  void sendTo(SeatId seat, Frame frame) {
    sendTo(member -> member.outlet().seat().equals(seat), frame);
  }

  void sendTo(Predicate<Member> whom, Frame frame) {
    all().filter(whom).forEach(member -> post(member.outlet(), () -> member.outlet().send(frame)));
  }

  /** Sends away those whose seat or link is no more. */
  void follow(MeetingEvent event) {
    switch (event) {
      case MeetingEvent.SeatRemoved e -> expel(e.seat(), CloseCode.SESSION_ENDED);
      case MeetingEvent.SeatLinkRenewed e -> expel(e.seat(), CloseCode.SESSION_ENDED);
      default -> {}
    }
  }

  /** Closes and forgets all screens of a seat. */
  void expel(SeatId seat, CloseCode code) {
    all()
        .map(Member::outlet)
        .filter(outlet -> outlet.seat().equals(seat))
        .toList()
        .forEach(outlet -> {
          remove(outlet);
          post(outlet, () -> outlet.close(code));
        });
  }

  void closeAll(CloseCode code) {
    everywhere(member -> member.outlet().close(code));
  }

  Stream<Member> all() {
    return List.copyOf(members.values()).stream();
  }

  private static void post(Outlet outlet, Runnable task) {
    outlet.loop().execute(task);
  }

  private void everywhere(Consumer<Member> action) {
    byLoop.forEach(
        (loop, there) -> loop.execute(() -> there.forEach(member -> serve(member, action))));
  }

  /** A screen that fails is sent away to come back; whoever comes after it is served. */
  private static void serve(Member member, Consumer<Member> action) {
    try {
      action.accept(member);
    } catch (RuntimeException e) {
      LOG.error("the screen of {} failed", member.outlet().seat(), e);
      member.outlet().close(CloseCode.RESTARTING);
    }
  }
}
