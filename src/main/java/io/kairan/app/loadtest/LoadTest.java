package io.kairan.app.loadtest;

import io.kairan.annotation.PageRef;
import io.kairan.meeting.MeetingDocument;
import io.kairan.wire.ServerProcess;
import io.kairan.wire.SessionOpened;
import io.vertx.core.Future;
import io.vertx.core.http.WebSocketClient;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A whole load test: a meeting of its own, joined by tablets, played by the {@link Script}, and
 * removed again.
 */
final class LoadTest {

  /** What is asked for. */
  record Plan(URI url, int tablets, int seconds, boolean dropAll) {}

  private final Plan plan;
  private final KairanApi api;
  private final Loop loop;
  private final WebSocketClient client;
  private final Joining joining;
  private final List<Tablet> tablets = new ArrayList<>();
  private final IntPredicate goOn;

  private LoadTest(Plan plan, IntPredicate goOn, KairanApi api, Loop loop) {
    this.plan = plan;
    this.goOn = goOn;
    this.api = api;
    this.loop = loop;
    this.client = loop.webSockets();
    this.joining = new Joining(api, loop);
  }

  /** Runs it. Blocks for the plan's seconds and the time around them. */
  static LoadReport run(Plan plan, String operatorToken) throws IOException, InterruptedException {
    return run(plan, Script.seconds(plan.seconds()), operatorToken);
  }

  /**
   * Runs as long as it is told to.
   *
   * @param goOn asked before each turn, counted from 0; the plan's seconds are the most it may take
   */
  static LoadReport run(Plan plan, IntPredicate goOn, String operatorToken)
      throws IOException, InterruptedException {
    try (KairanApi api = new KairanApi(plan.url(), operatorToken);
        Loop loop = new Loop()) {
      Rehearsal rehearsal = Rehearsal.begin(loop, api, plan.url());
      try {
        return new LoadTest(plan, goOn, api, loop).run(rehearsal);
      } finally {
        rehearsal.remove();
      }
    }
  }

  private LoadReport run(Rehearsal rehearsal) throws IOException, InterruptedException {
    List<SessionOpened> seats = rehearsal.prepare(plan.tablets());
    MeetingDocument paper = rehearsal.paper();
    Tablet chair = new Tablet(client, plan.url(), seats.getFirst(), message -> {});
    new Joining(api, loop).join(chair);
    long term = api.snapshot(chair.session()).stage().lease().term();
    Script script =
        new Script(
            loop, plan.tablets(), new Presenting(chair, term), number -> page(paper, number));
    join(seats.subList(1, seats.size()), script);
    ServerProcess before = api.process();
    loop.call(() -> script.play(goOn), plan.seconds());
    ServerProcess after = api.process();
    LoadReport.Comeback comeback = plan.dropAll() ? comeBack(script) : null;
    requireGapless();
    return report(script, LoadReport.Server.between(before, after), comeback);
  }

  private void join(List<SessionOpened> seats, Script script)
      throws IOException, InterruptedException {
    for (SessionOpened seat : seats) {
      int number = tablets.size();
      Tablet tablet = new Tablet(client, plan.url(), seat, m -> script.hear(m, number));
      tablets.add(tablet);
      joining.join(tablet);
    }
  }

  /** Cuts all tablets at once while a page turns, and times until all are current again. */
  private LoadReport.Comeback comeBack(Script script) throws IOException, InterruptedException {
    loop.call(() -> {
      tablets.forEach(Tablet::drop);
      script.turnUnseen(plan.seconds() * Script.TURNS_PER_SECOND);
      return loop.after(1_000);
    });
    long bytesBefore = tablets.stream().mapToLong(Tablet::bytes).sum();
    long start = System.nanoTime();
    loop.call(() -> Future.all(tablets.stream().map(Tablet::connect).toList()));
    loop.call(() -> script.settle(400));
    double allMs = Math.round((System.nanoTime() - start) / 100_000.0) / 10.0;
    long bytes = tablets.stream().mapToLong(Tablet::bytes).sum() - bytesBefore;
    return new LoadReport.Comeback(allMs, bytes / tablets.size());
  }

  /** A sequence that is missing is the server's fault even where nothing of the script is lost. */
  private void requireGapless() throws IOException {
    long gaps = tablets.stream().mapToLong(Tablet::gaps).sum();
    if (gaps > 0) {
      throw new IOException("tablets missed sequence numbers " + gaps + " times");
    }
  }

  private LoadReport report(
      Script script, LoadReport.Server server, LoadReport.@Nullable Comeback comeback) {
    return new LoadReport(
        plan.tablets(),
        plan.seconds(),
        script.pageTurns(),
        script.ink(),
        joining.report(),
        comeback,
        server);
  }

  private static PageRef page(MeetingDocument paper, int number) {
    return new PageRef(paper.document(), paper.revision(), 1 + (number + 1) % paper.pages().size());
  }
}
