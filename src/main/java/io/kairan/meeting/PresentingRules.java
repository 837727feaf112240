package io.kairan.meeting;

import static io.kairan.meeting.Decision.accepted;
import static io.kairan.meeting.Decision.refused;

import io.kairan.annotation.PageRef;
import io.kairan.base.SeatId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rules of the right to present, and of moving the room with it. */
public final class PresentingRules {

  private PresentingRules() {}

  /**
   * What happens when the holder has been silent for the whole grace time: the right goes to a
   * present chair, else to a present clerk, who have yet to press 発表する; never to an ordinary
   * attendee. A chair or clerk keeps it when nobody of the two is present.
   *
   * @param present the seats that have a connection
   */
  public static Decision holderSilent(MeetingState state, Set<SeatId> present) {
    Lease lease = state.stage().lease();
    SeatId holder = lease.holder();
    if (holder == null || present.contains(holder) || state.stage().phase() != Phase.OPEN) {
      return accepted();
    }
    Predicate<Seat> here = seat -> present.contains(seat.id());
    Optional<SeatId> next =
        firstOf(state, Role.CHAIR, here).or(() -> firstOf(state, Role.CLERK, here));
    boolean leader = state.seats().find(holder).map(seat -> seat.role().leads()).orElse(false);
    if (next.isEmpty() && leader) {
      return accepted();
    }
    return accepted(granted(lease, next.orElse(null), false));
  }

  private static Optional<SeatId> firstOf(MeetingState state, Role role, Predicate<Seat> here) {
    return state.seats().all().stream()
        .filter(seat -> seat.role() == role)
        .filter(here)
        .map(Seat::id)
        .findFirst();
  }

  static Decision open(MeetingState state, Seat chair) {
    List<MeetingEvent> events = new ArrayList<>();
    events.add(new MeetingEvent.MeetingOpened());
    events.add(granted(state.stage().lease(), chair.id(), true));
    state.agenda().items().stream()
        .findFirst()
        .ifPresent(item -> events.add(new MeetingEvent.AgendaItemStarted(item.id())));
    state.agenda().items().stream()
        .flatMap(item -> item.documents().stream())
        .findFirst()
        .ifPresent(document -> events.add(new MeetingEvent.PageTurned(firstPage(document))));
    return new Decision.Accepted(events);
  }

  static Decision turnPage(MeetingState state, SeatId author, MeetingCommand.TurnPage c) {
    if (!state.stage().lease().lets(author, c.term())) {
      return refused(Refusal.NOT_PRESENTING);
    }
    if (state.agenda().page(c.page()).isEmpty()) {
      return refused(Refusal.UNKNOWN_PAGE);
    }
    return c.page().equals(state.stage().shown())
        ? accepted()
        : accepted(new MeetingEvent.PageTurned(c.page()));
  }

  static Decision startItem(MeetingState state, SeatId author, MeetingCommand.StartAgendaItem c) {
    if (!state.stage().lease().lets(author, c.term())) {
      return refused(Refusal.NOT_PRESENTING);
    }
    Optional<AgendaItem> item = state.agenda().item(c.item());
    if (item.isEmpty()) {
      return refused(Refusal.UNKNOWN_ITEM);
    }
    List<MeetingEvent> events = new ArrayList<>();
    events.add(new MeetingEvent.AgendaItemStarted(c.item()));
    item.get().documents().stream()
        .findFirst()
        .ifPresent(document -> events.add(new MeetingEvent.PageTurned(firstPage(document))));
    return new Decision.Accepted(events);
  }

  static Decision handOver(MeetingState state, SeatId author, MeetingCommand.HandOver c) {
    Lease lease = state.stage().lease();
    boolean leads = state.seats().find(author).map(seat -> seat.role().leads()).orElse(false);
    if (!leads && !(lease.active() && lease.heldBy(author))) {
      return refused(Refusal.NOT_PRESENTING);
    }
    Optional<Seat> to = state.seats().find(c.to());
    if (to.isEmpty()) {
      return refused(Refusal.UNKNOWN_SEAT);
    }
    if (!to.get().role().mayPresent()) {
      return refused(Refusal.CANNOT_PRESENT);
    }
    return lease.active() && lease.heldBy(c.to())
        ? accepted()
        : accepted(granted(lease, c.to(), true));
  }

  static Decision take(MeetingState state, SeatId author) {
    Lease lease = state.stage().lease();
    return lease.active() && lease.heldBy(author)
        ? accepted()
        : accepted(granted(lease, author, true));
  }

  static MeetingEvent granted(Lease lease, @Nullable SeatId to, boolean active) {
    return new MeetingEvent.PresentingGranted(to, lease.term() + 1, active);
  }

  private static PageRef firstPage(MeetingDocument document) {
    return new PageRef(document.document(), document.revision(), 1);
  }
}
