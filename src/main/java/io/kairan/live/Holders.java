package io.kairan.live;

import io.kairan.base.SeatId;
import io.kairan.live.Shelf.Sheet;
import io.kairan.meeting.MeetingState;
import io.kairan.meeting.Role;
import io.kairan.wire.ServerMessage;
import io.kairan.wire.TabletReadiness;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Who holds how much, for the clerk: of a seat with several tablets the one that lacks most, of one
 * that has left what it held then. Told at most once a second. Used on the room's thread alone.
 */
final class Holders {

  private static final long EVERY_MILLIS = 1_000;

  private final Audience audience;
  private final Supplier<MeetingState> state;
  private final Supplier<List<Sheet>> sheets;
  private final Pace pace;
  private final Map<SeatId, Map<Outlet, Shelf>> here = new LinkedHashMap<>();
  private final Map<SeatId, Shelf> gone = new LinkedHashMap<>();

  Holders(
      RoomLoop loop,
      Audience audience,
      Supplier<MeetingState> state,
      Supplier<List<Sheet>> sheets) {
    this.audience = audience;
    this.state = state;
    this.sheets = sheets;
    this.pace = new Pace(loop, EVERY_MILLIS, this::tell);
  }

  void holds(Outlet outlet, Shelf shelf) {
    here.computeIfAbsent(outlet.seat(), seat -> new HashMap<>()).put(outlet, shelf);
    gone.remove(outlet.seat());
    changed();
  }

  void left(Outlet outlet, Shelf shelf) {
    here.computeIfPresent(
        outlet.seat(),
        (seat, tablets) -> {
          tablets.remove(outlet);
          return tablets.isEmpty() ? null : tablets;
        });
    if (!here.containsKey(outlet.seat())) {
      gone.put(outlet.seat(), shelf);
    }
    changed();
  }

  void changed() {
    pace.request();
  }

  Frame frame() {
    List<Sheet> all = sheets.get();
    Set<SeatId> seats = new HashSet<>(here.keySet());
    seats.addAll(gone.keySet());
    List<TabletReadiness> tablets =
        state.get().seats().all().stream()
            .map(seat -> seat.id())
            .filter(seats::contains)
            .map(seat -> readiness(seat, all))
            .toList();
    return tablets.isEmpty() ? Frame.NOTHING : Frame.of(new ServerMessage.Readiness(tablets));
  }

  private TabletReadiness readiness(SeatId seat, List<Sheet> all) {
    Map<Outlet, Shelf> tablets = here.get(seat);
    Shelf left = gone.get(seat);
    int held =
        tablets == null
            ? left == null ? 0 : left.count(all)
            : tablets.values().stream().mapToInt(shelf -> shelf.count(all)).min().orElse(0);
    return new TabletReadiness(seat, tablets != null, held, all.size());
  }

  private void tell() {
    if (audience.has(member -> member.role() == Role.CLERK)) {
      Frame frame = frame();
      audience.signal(member -> member.role() == Role.CLERK ? frame : Frame.NOTHING);
    }
  }
}
