package io.kairan.live;

import io.kairan.wire.Drawing;
import io.kairan.wire.ServerMessage;
import io.kairan.wire.ServerMessage.DrawingOf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Strokes that are still being drawn, on their way to the other screens: a piece after a pause goes
 * out at once, what follows in one message for each tick. Memory only.
 */
final class Drawings {

  private static final long TICK_MILLIS = 33;
  private static final int MOST_PIECES = 500;

  private record Piece(Outlet from, DrawingOf drawing) {}

  private final Audience audience;
  private final Pace pace;
  private List<Piece> waiting = new ArrayList<>();

  Drawings(RoomLoop loop, Audience audience) {
    this.audience = audience;
    this.pace = new Pace(loop, TICK_MILLIS, this::flush);
  }

  /** Takes a piece; drops it when far too many came in one tick. */
  void add(Outlet from, Drawing drawing) {
    if (waiting.size() < MOST_PIECES) {
      waiting.add(new Piece(from, new DrawingOf(from.seat(), drawing)));
      pace.request();
    }
  }

  /** Everybody gets the same bytes, but nobody their own pieces. */
  private void flush() {
    List<Piece> pieces = waiting;
    waiting = new ArrayList<>();
    Map<Outlet, Frame> forAuthors = new HashMap<>();
    for (Piece piece : pieces) {
      forAuthors.computeIfAbsent(
          piece.from(),
          author -> frame(pieces.stream().filter(p -> !p.from().equals(author)).toList()));
    }
    Frame all = frame(pieces).forMany();
    audience.signal(member -> forAuthors.getOrDefault(member.outlet(), all));
  }

  private static Frame frame(List<Piece> pieces) {
    return pieces.isEmpty()
        ? Frame.NOTHING
        : Frame.of(new ServerMessage.Drawings(pieces.stream().map(Piece::drawing).toList()));
  }
}
