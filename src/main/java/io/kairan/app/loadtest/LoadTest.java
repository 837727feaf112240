package io.kairan.app.loadtest;

import io.kairan.annotation.InkChange;
import io.kairan.annotation.PageRef;
import io.kairan.annotation.Pen;
import io.kairan.annotation.PenKind;
import io.kairan.annotation.Stroke;
import io.kairan.annotation.StrokePoints;
import io.kairan.base.CommandId;
import io.kairan.base.StrokeId;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingDocument;
import io.kairan.meeting.MeetingEvent;
import io.kairan.wire.ClientMessage;
import io.kairan.wire.Drawing;
import io.kairan.wire.EventLine;
import io.kairan.wire.MeetingSnapshot;
import io.kairan.wire.ServerMessage;
import io.kairan.wire.ServerProcess;
import io.kairan.wire.SessionOpened;
import io.kairan.wire.WireJson;
import io.vertx.core.Future;
import io.vertx.core.http.WebSocketClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole load test: a meeting of its own, joined by tablets, turned and written on by a chair, and
 * removed again. The chair turns {@value #TURNS_PER_SECOND} pages a second and writes one stroke
 * after each, whose points go out while the pen moves.
 */
final class LoadTest {

  /** What is asked for. */
  record Plan(URI url, int tablets, int seconds, boolean dropAll) {}

  private static final int TURNS_PER_SECOND = 2;
  private static final int TICK_MS = 1_000 / TURNS_PER_SECOND;
  private static final int PIECES = 8;
  private static final int PING_MS = 5_000;
  private static final Pen PEN = new Pen(PenKind.PEN, "#0017c1", 150);

  private final Plan plan;
  private final KairanApi api;
  private final Loop loop;
  private final Expected turns;
  private final Expected strokes;
  private final Delays joins = new Delays();
  private final List<Tablet> tablets = new ArrayList<>();
  private long snapshotBytes;

  private LoadTest(Plan plan, KairanApi api, Loop loop) {
    this.plan = plan;
    this.api = api;
    this.loop = loop;
    this.turns = new Expected(plan.tablets());
    this.strokes = new Expected(plan.tablets());
  }

  /** Runs it. Blocks for the plan's seconds and the time around them. */
  static LoadReport run(Plan plan, String operatorToken) throws IOException, InterruptedException {
    try (KairanApi api = new KairanApi(plan.url(), operatorToken);
        Loop loop = new Loop()) {
      Rehearsal rehearsal = Rehearsal.begin(loop, api, plan.url());
      try {
        return new LoadTest(plan, api, loop).run(rehearsal);
      } finally {
        rehearsal.remove();
      }
    }
  }

  private LoadReport run(Rehearsal rehearsal) throws IOException, InterruptedException {
    List<SessionOpened> seats = rehearsal.prepare(plan.tablets());
    MeetingDocument paper = rehearsal.paper();
    WebSocketClient client = rehearsal.client();
    Tablet chair = new Tablet(client, plan.url(), seats.getFirst(), message -> {});
    join(chair);
    for (int i = 1; i < seats.size(); i++) {
      int number = i - 1;
      Tablet tablet = new Tablet(client, plan.url(), seats.get(i), m -> hear(m, number));
      tablets.add(tablet);
      long start = System.nanoTime();
      join(tablet);
      joins.add(System.nanoTime() - start);
    }
    long joinBytes =
        (tablets.stream().mapToLong(Tablet::bytes).sum() + snapshotBytes) / seats.size();
    long term = term(chair);
    ServerProcess before = api.process();
    loop.call(() -> turnAll(chair, paper, term));
    ServerProcess after = api.process();
    LoadReport.Comeback comeback = plan.dropAll() ? comeBack(chair, paper, term) : null;
    return report(joinBytes, before, after, comeback);
  }

  private void join(Tablet tablet) throws IOException, InterruptedException {
    loop.call(tablet::connect);
    HttpResponse<byte[]> body =
        api.http()
            .send(
                api.meeting(tablet.session(), "/snapshot").build(),
                HttpResponse.BodyHandlers.ofByteArray());
    snapshotBytes += body.body().length;
    MeetingSnapshot snapshot = WireJson.decode(body.body(), MeetingSnapshot.class);
    loop.call(() -> {
      tablet.begin(snapshot.epoch(), snapshot.sequence());
      loop.vertx().setPeriodic(PING_MS, id -> tablet.send(new ClientMessage.Ping(id)));
      return Future.succeededFuture();
    });
  }

  private long term(Tablet chair) throws IOException, InterruptedException {
    return api.snapshot(chair.session()).stage().lease().term();
  }

  /** Turns and writes for the plan's seconds, then waits until everybody has everything. */
  private Future<Void> turnAll(Tablet chair, MeetingDocument paper, long term) {
    Future<Void> done = Future.succeededFuture();
    for (int turn = 0; turn < plan.seconds() * TURNS_PER_SECOND; turn++) {
      int number = turn;
      done =
          done.compose(ok -> loop.after(TICK_MS / 2))
              .compose(ok -> {
                turn(chair, paper, term, number);
                return write(chair, page(paper, number), number);
              });
    }
    return done.compose(ok -> settle(100));
  }

  private void turn(Tablet chair, MeetingDocument paper, long term, int number) {
    CommandId id = new CommandId("turn-" + number);
    turns.sending(id.value());
    chair.send(
        new ClientMessage.Command(id, new MeetingCommand.TurnPage(term, page(paper, number))));
  }

  /** A stroke in pieces, as from a pen that moves, and then whole. */
  private Future<Void> write(Tablet chair, PageRef page, int number) {
    StrokeId stroke = new StrokeId("stroke-" + number);
    Future<Void> done = Future.succeededFuture();
    for (int piece = 0; piece < PIECES; piece++) {
      int first = piece * 5;
      done =
          done.compose(ok -> loop.after(TICK_MS / 2 / PIECES))
              .onSuccess(ok ->
                  chair.send(
                      new ClientMessage.Draw(
                          new Drawing(stroke, page, PEN, first, points(first, 5)))));
    }
    return done.onSuccess(ok -> {
      CommandId id = new CommandId("ink-" + number);
      strokes.sending(id.value());
      chair.send(
          new ClientMessage.Command(
              id,
              new MeetingCommand.WriteSharedInk(
                  new InkChange.Draw(new Stroke(stroke, page, PEN, points(0, PIECES * 5))))));
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

  private Future<Void> settle(int tries) {
    boolean complete = turns.complete() && strokes.complete();
    return complete || tries == 0
        ? Future.succeededFuture()
        : loop.after(50).compose(ok -> settle(tries - 1));
  }

  private void hear(ServerMessage message, int tablet) {
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

  /** Cuts all tablets at once while a page turns, and times until all are current again. */
  private LoadReport.Comeback comeBack(Tablet chair, MeetingDocument paper, long term)
      throws IOException, InterruptedException {
    tablets.forEach(Tablet::drop);
    loop.call(() -> {
      turn(chair, paper, term, plan.seconds() * TURNS_PER_SECOND + 1);
      return loop.after(1_000);
    });
    long bytesBefore = tablets.stream().mapToLong(Tablet::bytes).sum();
    long start = System.nanoTime();
    loop.call(() -> Future.all(tablets.stream().map(Tablet::connect).toList()));
    loop.call(() -> settle(400));
    double allMs = Math.round((System.nanoTime() - start) / 100_000.0) / 10.0;
    long bytes = tablets.stream().mapToLong(Tablet::bytes).sum() - bytesBefore;
    return new LoadReport.Comeback(allMs, bytes / tablets.size());
  }

  private LoadReport report(
      long joinBytes,
      ServerProcess before,
      ServerProcess after,
      LoadReport.@Nullable Comeback comeback) {
    long deliveries = Math.max(1, after.deliveries() - before.deliveries());
    double cpu = (after.cpuMicros() - before.cpuMicros()) / (double) deliveries;
    return new LoadReport(
        plan.tablets(),
        plan.seconds(),
        turns.report(),
        strokes.report(),
        new LoadReport.Join(joins.quantileMs(0.5), joins.quantileMs(0.99), joinBytes),
        comeback,
        new LoadReport.Server(
            Math.round(cpu * 10) / 10.0, Math.round(after.rssBytes() / 1e5) / 10.0));
  }

  private static PageRef page(MeetingDocument paper, int number) {
    return new PageRef(paper.document(), paper.revision(), 1 + (number + 1) % paper.pages().size());
  }
}
