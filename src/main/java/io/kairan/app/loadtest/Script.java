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
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * What happens in every load test, and what each tablet must get of it: the chair turns {@value
 * #TURNS_PER_SECOND} pages a second and writes one stroke after each, whose points go out while the
 * pen moves. Lives on one event loop.
 */
final class Script {

  /** Who carries the script out, against whichever server. */
  interface Chair extends Hand {

    void turn(CommandId id, PageRef page);
  }

  static final int TURNS_PER_SECOND = 2;

  private static final int TICK_MS = 1_000 / TURNS_PER_SECOND;
  private static final int PIECES = 8;
  private static final int POINTS_EACH = 5;
  private static final int SETTLE_MS = 50;
  private static final Pen PEN = new Pen(PenKind.PEN, "#0017c1", 150);

  private final Loop loop;
  private final Chair chair;
  private final IntFunction<PageRef> pages;
  private final Expected turns;
  private final Expected strokes;

  /**
   * @param tablets how many must get everything
   * @param pages the page that each turn, counted from 0, goes to
   */
  Script(Loop loop, int tablets, Chair chair, IntFunction<PageRef> pages) {
    this.loop = loop;
    this.chair = chair;
    this.pages = pages;
    this.turns = new Expected(tablets);
    this.strokes = new Expected(tablets);
  }

  /** Turns and writes as long as it is told to, then waits until everybody has everything. */
  Future<Void> play(IntPredicate goOn) {
    Promise<Void> played = Promise.promise();
    step(0, goOn, played);
    return played.future().compose(ok -> settle(100));
  }

  /** For {@link #play}: so many seconds. */
  static IntPredicate seconds(int seconds) {
    return turn -> turn < seconds * TURNS_PER_SECOND;
  }

  private void step(int number, IntPredicate goOn, Promise<Void> played) {
    if (!goOn.test(number)) {
      played.complete();
      return;
    }
    loop.after(TICK_MS / 2)
        .compose(ok -> {
          turn(number);
          return write(number);
        })
        .onSuccess(ok -> step(number + 1, goOn, played))
        .onFailure(played::fail);
  }

  /** Turns once more, while tablets are away. */
  void turnUnseen(int number) {
    CommandId id = new CommandId("turn-" + number);
    turns.sendingUntimed(id.value());
    chair.turn(id, pages.apply(number));
  }

  /** Waits until everybody has everything, but looks only so often. */
  Future<Void> settle(int tries) {
    boolean complete = turns.complete() && strokes.complete();
    return complete || tries == 0
        ? Future.succeededFuture()
        : loop.after(SETTLE_MS).compose(ok -> settle(tries - 1));
  }

  /** A tablet has a message. */
  void hear(ServerMessage message, int tablet) {
    if (!(message instanceof ServerMessage.Events events)) {
      return;
    }
    for (EventLine line : events.events()) {
      CommandId command = line.command();
      if (command != null && line.event() instanceof MeetingEvent.PageTurned) {
        turns.received(command.value(), tablet);
      } else if (command != null && line.event() instanceof MeetingEvent.SharedInkWritten) {
        strokes.received(command.value(), tablet);
      }
    }
  }

  LoadReport.Deliveries pageTurns() {
    return turns.report();
  }

  LoadReport.Deliveries ink() {
    return strokes.report();
  }

  private void turn(int number) {
    CommandId id = new CommandId("turn-" + number);
    turns.sending(id.value());
    chair.turn(id, pages.apply(number));
  }

  /** A stroke in pieces, as from a pen that moves, and then whole. */
  private Future<Void> write(int number) {
    PageRef page = pages.apply(number);
    StrokeId stroke = new StrokeId("stroke-" + number);
    Future<Void> done = Future.succeededFuture();
    for (int piece = 0; piece < PIECES; piece++) {
      int first = piece * POINTS_EACH;
      done =
          done.compose(ok -> loop.after(TICK_MS / 2 / PIECES))
              .onSuccess(ok ->
                  chair.draw(new Drawing(stroke, page, PEN, first, points(first, POINTS_EACH))));
    }
    return done.onSuccess(ok -> {
      CommandId id = new CommandId("ink-" + number);
      strokes.sending(id.value());
      Stroke whole = Stroke.line(stroke, page, PEN, points(0, PIECES * POINTS_EACH));
      chair.write(id, new InkChange.Draw(whole));
    });
  }

  private static StrokePoints points(int first, int count) {
    int[] deltas = new int[count * 4];
    deltas[0] = 10_000 + first * 50;
    deltas[1] = 20_000;
    deltas[2] = 128;
    deltas[3] = first * 6;
    for (int i = 1; i < count; i++) {
      deltas[i * 4] = 50;
      deltas[i * 4 + 1] = (first + i) % 2 == 0 ? 30 : -30;
      deltas[i * 4 + 3] = 6;
    }
    return new StrokePoints(deltas);
  }
}
