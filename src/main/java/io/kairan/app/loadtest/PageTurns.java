package io.kairan.app.loadtest;

import io.kairan.annotation.PageRef;
import io.kairan.base.CommandId;
import io.kairan.meeting.MeetingEvent;
import io.kairan.wire.EventLine;
import io.kairan.wire.ServerMessage;
import java.util.function.Supplier;

/** A chair who turns {@value #EACH_SECOND} pages a second. Lives on one event loop. */
final class PageTurns implements Workload {

  static final int EACH_SECOND = 4;

  private final Loop loop;
  private final Script.Chair chair;
  private final Supplier<PageRef> pages;
  private final Expected turns;
  private final String run = Long.toString(System.nanoTime(), Character.MAX_RADIX);
  private int number;
  private long timer;

  PageTurns(Loop loop, Contender contender) {
    this.loop = loop;
    this.chair = contender.chair();
    this.pages = contender::nextPage;
    this.turns = new Expected(contender.tablets());
  }

  @Override
  public void start() {
    timer = loop.vertx().setPeriodic(1_000 / EACH_SECOND, fired -> turn());
  }

  @Override
  public void stop() {
    loop.vertx().cancelTimer(timer);
  }

  @Override
  public void hear(ServerMessage message, int tablet) {
    if (message instanceof ServerMessage.Events events) {
      for (EventLine line : events.events()) {
        CommandId command = line.command();
        if (command != null && line.event() instanceof MeetingEvent.PageTurned) {
          turns.received(command.value(), tablet);
        }
      }
    }
  }

  @Override
  public boolean complete() {
    return turns.complete();
  }

  @Override
  public Expected measured() {
    return turns;
  }

  @Override
  public long delivered() {
    return turns.report().delivered();
  }

  @Override
  public LoadReport.Deliveries certain() {
    return turns.report();
  }

  private void turn() {
    CommandId id = new CommandId("turn-" + run + "-" + number++);
    turns.sending(id.value());
    chair.turn(id, pages.get());
  }
}
