package io.kairan.app.loadtest;

import io.kairan.annotation.PageRef;
import io.kairan.meeting.MeetingDocument;
import io.kairan.wire.ServerMessage;
import io.kairan.wire.ServerProcess;
import io.kairan.wire.SessionOpened;
import io.vertx.core.Future;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.ObjIntConsumer;

/**
 * A whole load test: a meeting of its own, joined by tablets, played by the {@link Script}, and
 * removed again.
 */
final class LoadTest {

  /** What is asked for. */
  record Plan(URI url, int tablets, int seconds, boolean dropAll, Extras extras) {

    Plan(URI url, int tablets, int seconds, boolean dropAll) {
      this(url, tablets, seconds, dropAll, Extras.NONE);
    }

    private int seats() {
      return tablets + extras.writers() + extras.stalled();
    }
  }

  /**
   * What else happens.
   *
   * @param writers how many more tablets write for all without a pause
   * @param stalled how many more tablets stop reading once they have joined
   * @param pictures whether tablets fetch page pictures as real ones do
   */
  record Extras(int writers, int stalled, boolean pictures) {
    static final Extras NONE = new Extras(0, 0, false);
  }

  private final Plan plan;
  private final KairanApi api;
  private final Loop loop;
  private final Joining joining;
  private final List<Tablet> tablets = new ArrayList<>();
  private final IntPredicate goOn;

  private LoadTest(Plan plan, IntPredicate goOn, KairanApi api, Loop loop) {
    this.plan = plan;
    this.goOn = goOn;
    this.api = api;
    this.loop = loop;
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
    List<SessionOpened> seats = rehearsal.prepare(plan.seats());
    MeetingDocument paper = rehearsal.paper();
    Tablet chair = new Tablet(loop, plan.url(), seats.getFirst(), message -> {});
    new Joining(api, loop).join(chair);
    long term = api.snapshot(chair.session()).stage().lease().term();
    Script script =
        new Script(
            loop, plan.tablets(), new Presenting(chair, term), number -> page(paper, number));
    List<SessionOpened> listening = seats.subList(1, 1 + plan.tablets());
    Optional<Pictures> pictures = pictures(listening, paper);
    Bystanders others = new Bystanders(loop, plan, paper, joining);
    others.join(seats.subList(1 + plan.tablets(), seats.size()), chair);
    join(
        listening,
        (message, number) -> {
          script.hear(message, number);
          others.hear(message, number);
          pictures.ifPresent(fetched -> fetched.hear(message, number));
        });
    ServerProcess before = api.process();
    others.start();
    loop.call(() -> script.play(goOn), plan.seconds());
    others.stop();
    ServerProcess after = api.process();
    LoadReport.Comeback comeback = plan.dropAll() ? comeBack(script) : null;
    requireGapless();
    return new LoadReport(
        plan.tablets(),
        plan.seconds(),
        script.pageTurns(),
        script.ink(),
        joining.report(),
        comeback,
        LoadReport.Server.between(before, after),
        others.writing(script, after.cpuMicros() - before.cpuMicros()),
        pictures.map(Pictures::report).orElse(null),
        others.stalled());
  }

  private void join(List<SessionOpened> seats, ObjIntConsumer<ServerMessage> ears)
      throws IOException, InterruptedException {
    for (SessionOpened seat : seats) {
      int number = tablets.size();
      Tablet tablet = new Tablet(loop, plan.url(), seat, m -> ears.accept(m, number));
      tablets.add(tablet);
      joining.join(tablet);
    }
  }

  private Optional<Pictures> pictures(List<SessionOpened> seats, MeetingDocument paper)
      throws IOException, InterruptedException {
    if (!plan.extras().pictures()) {
      return Optional.empty();
    }
    String rendition = api.papers(seats.getFirst()).getFirst().rendition();
    return Optional.of(new Pictures(loop, plan.url(), seats, paper, rendition));
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

  private static PageRef page(MeetingDocument paper, int number) {
    return new PageRef(paper.document(), paper.revision(), 1 + (number + 1) % paper.pages().size());
  }
}
