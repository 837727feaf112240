package io.kairan.app.loadtest;

import io.kairan.annotation.InkChange;
import io.kairan.annotation.PageRef;
import io.kairan.annotation.Pen;
import io.kairan.annotation.PenKind;
import io.kairan.annotation.Stroke;
import io.kairan.annotation.StrokePoints;
import io.kairan.base.CommandId;
import io.kairan.base.StrokeId;
import io.kairan.meeting.MeetingEvent;
import io.kairan.wire.Drawing;
import io.kairan.wire.EventLine;
import io.kairan.wire.ServerMessage;
import java.util.ArrayList;
import java.util.List;

/**
 * Hands that write for all without a pause, each {@value #MESSAGES_PER_SECOND} messages a second: a
 * stroke of {@value #PIECES} pieces, then the whole of it, then the next. Lives on one event loop.
 */
final class Writers implements Workload {

  static final int MESSAGES_PER_SECOND = 30;

  private static final int PIECES = 30;
  private static final int POINTS_EACH = 4;
  private static final int EVERY_MS = 1_000 / MESSAGES_PER_SECOND;
  private static final Pen PEN = new Pen(PenKind.PEN, "#0017c1", 150);

  private final Loop loop;
  private final List<Hand> hands;
  private final PageRef page;
  private final Expected pieces;
  private final Expected strokes;
  private final String run = Long.toString(System.nanoTime(), Character.MAX_RADIX);
  private final List<Long> timers = new ArrayList<>();

  /**
   * @param page what everybody writes on
   * @param tablets how many must get everything; the hands' own are none of them
   */
  Writers(Loop loop, List<Hand> hands, PageRef page, int tablets) {
    this.loop = loop;
    this.hands = List.copyOf(hands);
    this.page = page;
    this.pieces = new Expected(tablets);
    this.strokes = new Expected(tablets);
  }

  /** All begin, a little one after the other. */
  @Override
  public void start() {
    for (int i = 0; i < hands.size(); i++) {
      int writer = i;
      int[] step = {0};
      long first = 1 + (long) EVERY_MS * i / hands.size();
      timers.add(loop.vertx().setPeriodic(first, EVERY_MS, fired -> step(writer, step[0]++)));
    }
  }

  /** The pens are lifted where they are. */
  @Override
  public void stop() {
    timers.forEach(loop.vertx()::cancelTimer);
    timers.clear();
  }

  @Override
  public void hear(ServerMessage message, int tablet) {
    switch (message) {
      case ServerMessage.Drawings drawings ->
          drawings.drawings().stream()
              .map(ServerMessage.DrawingOf::drawing)
              .forEach(piece -> pieces.received(name(piece), tablet));
      case ServerMessage.Events events -> events.events().forEach(line -> hear(line, tablet));
      default -> {}
    }
  }

  @Override
  public boolean complete() {
    return strokes.complete();
  }

  @Override
  public Expected measured() {
    return pieces;
  }

  @Override
  public long delivered() {
    return pieces.report().delivered() + strokes.report().delivered();
  }

  @Override
  public LoadReport.Deliveries certain() {
    return strokes.report();
  }

  /** Pieces are signals: a few may be missing where somebody reads slowly. */
  LoadReport.Deliveries pieces() {
    return pieces.report();
  }

  LoadReport.Deliveries strokes() {
    return strokes.report();
  }

  private void hear(EventLine line, int tablet) {
    CommandId command = line.command();
    if (command != null && line.event() instanceof MeetingEvent.SharedInkWritten) {
      strokes.received(command.value(), tablet);
    }
  }

  private void step(int writer, int step) {
    Hand hand = hands.get(writer);
    int number = step / (PIECES + 1);
    int piece = step % (PIECES + 1);
    StrokeId stroke = new StrokeId("w" + run + "-" + writer + "-" + number);
    if (piece < PIECES) {
      int first = piece * POINTS_EACH;
      Drawing drawing = new Drawing(stroke, page, PEN, first, points(writer, first, POINTS_EACH));
      pieces.sending(name(drawing));
      hand.draw(drawing);
    } else {
      CommandId id = new CommandId("writer-" + run + "-" + writer + "-" + number);
      strokes.sending(id.value());
      StrokePoints all = points(writer, 0, PIECES * POINTS_EACH);
      hand.write(id, new InkChange.Draw(Stroke.line(stroke, page, PEN, all)));
    }
  }

  private static String name(Drawing piece) {
    return piece.stroke() + "/" + piece.first();
  }

  private static StrokePoints points(int writer, int first, int count) {
    int[] deltas = new int[count * 4];
    deltas[0] = 10_000 + first * 50;
    deltas[1] = 15_000 + writer * 3_000;
    deltas[2] = 128;
    deltas[3] = first * 8;
    for (int i = 1; i < count; i++) {
      deltas[i * 4] = 50;
      deltas[i * 4 + 1] = (first + i) % 2 == 0 ? 30 : -30;
      deltas[i * 4 + 3] = 8;
    }
    return new StrokePoints(deltas);
  }
}
