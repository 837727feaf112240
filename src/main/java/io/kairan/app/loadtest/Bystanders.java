package io.kairan.app.loadtest;

import io.kairan.annotation.PageRef;
import io.kairan.base.CommandId;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingDocument;
import io.kairan.meeting.SharedWriting;
import io.kairan.wire.ClientMessage;
import io.kairan.wire.ServerMessage;
import io.kairan.wire.SessionOpened;
import io.vertx.core.Future;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tablets beside the counted ones: some write for all without a pause, some stop reading. What they
 * get themselves is not counted.
 */
final class Bystanders {

  private static final int SETTLE_MS = 500;
  private static final int TRIES = 40;

  private final Loop loop;
  private final LoadTest.Plan plan;
  private final MeetingDocument paper;
  private final Joining joining;
  private final List<Hand> hands = new ArrayList<>();
  private final List<Tablet> stalled = new ArrayList<>();
  private Writers writers;
  private int sentAway;

  Bystanders(Loop loop, LoadTest.Plan plan, MeetingDocument paper, Joining joining) {
    this.loop = loop;
    this.plan = plan;
    this.paper = paper;
    this.joining = joining;
    this.writers = writers();
  }

  /** Joins them all, the writers first; the chair lets everybody write. Blocks. */
  void join(List<SessionOpened> seats, Tablet chair) throws IOException, InterruptedException {
    for (SessionOpened seat : seats) {
      Tablet tablet = new Tablet(loop, plan.url(), seat, message -> {});
      if (hands.size() < plan.extras().writers()) {
        joining.join(tablet);
        hands.add(new Presenting(tablet, 0));
      } else {
        loop.call(tablet::connect);
        stalled.add(tablet);
      }
    }
    if (!hands.isEmpty()) {
      writers = writers();
      loop.call(() -> {
        chair.send(allowed());
        return loop.after(SETTLE_MS);
      });
    }
  }

  void hear(ServerMessage message, int tablet) {
    writers.hear(message, tablet);
  }

  void start() throws IOException, InterruptedException {
    loop.call(() -> {
      stalled.forEach(Tablet::stall);
      writers.start();
      return Future.succeededFuture();
    });
  }

  /**
   * Lifts the pens, waits until every stroke is everywhere, and looks who was sent away. Blocks.
   */
  void stop() throws IOException, InterruptedException {
    loop.call(() -> {
      writers.stop();
      stalled.forEach(Tablet::wake);
      return settle(TRIES);
    });
    sentAway = (int) stalled.stream().filter(Tablet::gone).count();
  }

  /** Null where nobody but the chair wrote. */
  LoadReport.@Nullable Writing writing(Script script, long cpuMicros) {
    if (hands.isEmpty()) {
      return null;
    }
    LoadReport.Deliveries pieces = writers.pieces();
    LoadReport.Deliveries strokes = writers.strokes();
    long receptions =
        pieces.delivered()
            + strokes.delivered()
            + script.pageTurns().delivered()
            + script.ink().delivered();
    double cpu = Math.round(cpuMicros * 10.0 / Math.max(1, receptions)) / 10.0;
    return new LoadReport.Writing(hands.size(), pieces, strokes, cpu);
  }

  /** Null where nobody stalled. */
  LoadReport.@Nullable Stalled stalled() {
    return stalled.isEmpty() ? null : new LoadReport.Stalled(stalled.size(), sentAway);
  }

  private Future<Void> settle(int tries) {
    boolean done = writers.complete() && tries < TRIES;
    return done || tries == 0
        ? Future.succeededFuture()
        : loop.after(SETTLE_MS / 5).compose(ok -> settle(tries - 1));
  }

  private Writers writers() {
    PageRef page = new PageRef(paper.document(), paper.revision(), 1);
    return new Writers(loop, hands, page, plan.tablets());
  }

  private static ClientMessage allowed() {
    SharedWriting everybody = new SharedWriting(SharedWriting.Mode.EVERYBODY, List.of());
    return new ClientMessage.Command(
        new CommandId("allow"), new MeetingCommand.AllowSharedWriting(everybody));
  }
}
