package io.kairan.live;

import io.kairan.identity.Operation;
import io.kairan.live.Shelf.Sheet;
import io.kairan.meeting.MeetingEvent;
import io.kairan.meeting.MeetingState;
import io.kairan.meeting.Role;
import io.kairan.wire.ClientMessage;
import io.kairan.wire.ServerMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sends pictures of pages ahead of time, a few at once: to each tablet what it lacks, the
 * neighbours of the page on show first, then what follows. A page turn silences it until all who
 * follow hold that page. Tablets in turn, so that all fill alike. Used on the room's thread alone.
 */
final class Distribution {

  /** A transfer that nothing is heard of for so long is over. */
  private static final long LOST_AFTER_MILLIS = 10_000;

  private static final long LOOK_EVERY_MILLIS = 50;
  private static final long AFTER_THE_NEWS_MILLIS = 2 * PapersBoard.EVERY_MILLIS;

  private final RoomLoop loop;
  private final Supplier<MeetingState> state;
  private final Signals signals;
  private final PapersBoard papers;
  private final Hush hush;
  private final Holders holders;

  /** Whoever was sent nothing for the longest time first. */
  private final LinkedHashMap<Outlet, Shelf> shelves = new LinkedHashMap<>();

  private PageOrder order = PageOrder.NONE;
  private boolean stale = true;
  private boolean waking;
  private long numbers;

  Distribution(
      RoomLoop loop,
      Audience audience,
      Supplier<MeetingState> state,
      Signals signals,
      PapersBoard papers) {
    this.loop = loop;
    this.state = state;
    this.signals = signals;
    this.papers = papers;
    this.hush = new Hush(loop);
    this.holders = new Holders(loop, audience, state, () -> order().all());
  }

  /** A tablet says what it holds; one that may not send signals is not heard. */
  void report(Outlet outlet, ClientMessage.Holds holds) {
    if (!signals.allows(outlet, Operation.SEND_VIEW)) {
      return;
    }
    Shelf known = shelves.get(outlet);
    Shelf shelf = known == null ? new Shelf(outlet.air()) : known;
    if (known == null) {
      shelves.putFirst(outlet, shelf);
    }
    if (holds.all()) {
      shelf.clear();
    }
    PageOrder now = order();
    holds.papers().stream()
        .filter(pages -> now.revisions().contains(pages.revision()))
        .forEach(shelf::add);
    holds.grants().forEach(shelf::over);
    holders.holds(outlet, shelf);
    hush.news();
    send();
  }

  void left(Outlet outlet) {
    Shelf shelf = shelves.remove(outlet);
    if (shelf != null) {
      shelf.close();
      holders.left(outlet, shelf);
      send();
    }
  }

  /** More pages are drawn; the tablets hear of it first, because it says where pictures are. */
  void drawn() {
    loop.after(AFTER_THE_NEWS_MILLIS, this::changed);
  }

  /** There are other pages to hold now, or the same in another order. */
  void changed() {
    stale = true;
    wake(1);
  }

  /** What an event means for it. */
  void follow(MeetingEvent event) {
    switch (event) {
      case MeetingEvent.PageTurned ignored -> turned();
      case MeetingEvent.AgendaItemStarted ignored -> turned();
      case MeetingEvent.DocumentPlaced ignored -> changed();
      case MeetingEvent.DocumentReplaced ignored -> turned();
      case MeetingEvent.DocumentWithdrawn ignored -> changed();
      case MeetingEvent.AgendaItemMoved ignored -> changed();
      case MeetingEvent.AgendaItemRemoved ignored -> changed();
      case MeetingEvent.SeatRemoved ignored -> holders.changed();
      default -> {}
    }
  }

  /** What a screen must know that joins. */
  Frame frame(Role role) {
    return role == Role.CLERK ? holders.frame() : Frame.NOTHING;
  }

  /** Gives all air back. */
  void end() {
    hush.over();
    shelves.values().forEach(Shelf::close);
    shelves.clear();
  }

  private void turned() {
    hush.begin(shelves.values().stream().map(Shelf::air).distinct().toList());
    changed();
  }

  /** What a tablet holds of papers that left the agenda leaves it as well, and counts no more. */
  private PageOrder order() {
    if (stale) {
      stale = false;
      order = PageOrder.of(state.get(), papers::drawn);
      shelves.values().forEach(shelf -> shelf.again(order.revisions()));
      holders.changed();
    }
    return order;
  }

  /** Sends as much as the air takes. */
  private void send() {
    PageOrder now = order();
    if (hush.lasts() && drained(now)) {
      hush.over();
    }
    if (!pass(now.near())) {
      pass(now.all());
      shelves.values().stream()
          .filter(shelf -> shelf.lacking(now.all()).isEmpty())
          .forEach(Shelf::complete);
    }
    if (hush.lasts() || shelves.values().stream().anyMatch(Shelf::wants)) {
      wake(LOOK_EVERY_MILLIS);
    }
  }

  /**
   * Sends some of these to everybody in turn; whether anybody waits for one only for want of air.
   */
  private boolean pass(List<Sheet> sheets) {
    boolean waiting = false;
    boolean sent = true;
    while (sent) {
      sent = false;
      waiting = false;
      for (Map.Entry<Outlet, Shelf> one : List.copyOf(shelves.entrySet())) {
        Optional<Sheet> next =
            one.getValue().ready() ? one.getValue().lacking(sheets) : Optional.empty();
        if (next.isPresent() && grant(one.getKey(), one.getValue(), next.get())) {
          sent = true;
        } else {
          waiting |= next.isPresent();
        }
      }
    }
    return waiting;
  }

  private boolean grant(Outlet outlet, Shelf shelf, Sheet sheet) {
    long number = ++numbers;
    if (!shelf.grant(number, sheet, loop.elapsedMillis())) {
      return false;
    }
    shelves.putLast(outlet, shelf);
    Frame frame = Frame.of(new ServerMessage.Fetch(number, sheet.revision(), sheet.page()));
    outlet.loop().execute(() -> outlet.signal(frame));
    return true;
  }

  private boolean drained(PageOrder now) {
    return now.shown()
        .map(shown ->
            shelves.entrySet().stream()
                .allMatch(one -> one.getValue().holds(shown) || !signals.follows(one.getKey())))
        .orElse(true);
  }

  private void wake(long millis) {
    if (!waking) {
      waking = true;
      loop.after(
          millis,
          () -> {
            waking = false;
            long lost = loop.elapsedMillis() - LOST_AFTER_MILLIS;
            shelves.values().forEach(shelf -> shelf.expire(lost));
            send();
          });
    }
  }
}
