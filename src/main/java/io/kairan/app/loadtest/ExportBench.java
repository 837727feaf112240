package io.kairan.app.loadtest;

import io.kairan.annotation.InkChange;
import io.kairan.annotation.PageRef;
import io.kairan.annotation.Pen;
import io.kairan.annotation.PenKind;
import io.kairan.annotation.Stroke;
import io.kairan.annotation.StrokePoints;
import io.kairan.archive.ArchiveCheck;
import io.kairan.base.CommandId;
import io.kairan.base.StrokeId;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingDocument;
import io.kairan.wire.ArchiveStatus;
import io.kairan.wire.SessionOpened;
import io.vertx.core.Future;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * From the closing of a meeting full of ink to its archive, while a small meeting turns pages.
 * Another program, {@code mutool}, counts the ink in the copies.
 */
final class ExportBench {

  private static final int AT_ONCE = 50;
  private static final int LINES = 30;
  private static final int POINTS = 40;
  private static final int LOOK_MS = 20;
  private static final long PATIENCE_SECONDS = 600;
  private static final Pen PEN = new Pen(PenKind.PEN, "#c1002b", 150);

  /**
   * What is asked for.
   *
   * @param pages of all papers together
   * @param strokes of {@value #POINTS} points, spread over all pages
   * @param seconds how long the small meeting runs alone, and at least beside the archives
   * @param work an empty folder
   */
  record Plan(URI url, int papers, int pages, int strokes, int rounds, int seconds, Path work) {}

  private final Plan plan;
  private final KairanApi api;
  private final Loop loop;
  private final List<Double> writingSeconds = new ArrayList<>();

  private ExportBench(Plan plan, KairanApi api, Loop loop) {
    this.plan = plan;
    this.api = api;
    this.loop = loop;
  }

  /** Runs it. Blocks. */
  static ExportReport run(Plan plan, String operatorToken)
      throws IOException, InterruptedException {
    Files.createDirectories(plan.work());
    LoadReport alone = SmallMeeting.alone(plan.url(), operatorToken, plan.seconds());
    SmallMeeting beside = SmallMeeting.begin(plan.url(), operatorToken, plan.seconds());
    List<ExportReport.Round> rounds = new ArrayList<>();
    LoadReport noticed;
    double seconds;
    try (KairanApi api = new KairanApi(plan.url(), operatorToken);
        Loop loop = new Loop()) {
      ExportBench bench = new ExportBench(plan, api, loop);
      for (int round = 1; round <= plan.rounds(); round++) {
        rounds.add(bench.round(plan.work().resolve("archive-" + round)));
      }
      seconds = bench.writingSeconds.stream().mapToDouble(Double::doubleValue).sum();
    } finally {
      noticed = beside.end();
    }
    ExportedFiles files = new ExportedFiles(plan.work().resolve("archive-1"));
    return new ExportReport(
        plan.papers(),
        plan.papers() * pagesEach(plan),
        plan.strokes(),
        files.originalBytes(),
        plan.rounds() * plan.strokes() / seconds,
        rounds,
        files.asPictures(),
        new ExportReport.PageTurns(
            noticed.pageTurns().p99Ms(),
            alone.pageTurns().p99Ms(),
            noticed.pageTurns().lost() + alone.pageTurns().lost()));
  }

  private ExportReport.Round round(Path folder) throws IOException, InterruptedException {
    Rehearsal rehearsal = Rehearsal.begin(loop, api, plan.url());
    try {
      SessionOpened chair =
          rehearsal
              .prepare(0, new Rehearsal.Papers(plan.papers(), pagesEach(plan), LINES))
              .getFirst();
      write(chair, rehearsal.papers());
      long start = System.nanoTime();
      SessionOpened clerk = rehearsal.close();
      ready(clerk);
      double readyMs = millisSince(start);
      Path zip = plan.work().resolve("archive.zip");
      api.download(clerk, zip);
      long checking = System.nanoTime();
      ArchiveCheck.Result result = ArchiveCheck.of(zip);
      double verifyMs = millisSince(checking);
      int found = ExportedFiles.unpack(zip, folder).inkInCopies();
      return new ExportReport.Round(readyMs, Files.size(zip), found, verifyMs, result.problems());
    } finally {
      rehearsal.remove();
    }
  }

  /** The chair writes everything, a few strokes at once, each acknowledged. */
  private void write(SessionOpened chair, List<MeetingDocument> papers)
      throws IOException, InterruptedException {
    Asking asking = new Asking();
    Tablet tablet = new Tablet(loop, plan.url(), chair, asking::hear);
    loop.call(tablet::connect);
    long start = System.nanoTime();
    for (int first = 0; first < plan.strokes(); first += AT_ONCE) {
      int from = first;
      int to = Math.min(plan.strokes(), first + AT_ONCE);
      loop.call(() ->
          Future.all(
              IntStream.range(from, to)
                  .mapToObj(number -> asking.ask(tablet, id(number), stroke(number, papers)))
                  .toList()));
    }
    writingSeconds.add((System.nanoTime() - start) / 1e9);
    loop.call(() -> {
      tablet.drop();
      return Future.succeededFuture();
    });
  }

  private void ready(SessionOpened clerk) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < end) {
      ArchiveStatus status = api.archive(clerk);
      if (status.state() == ArchiveStatus.State.READY) {
        return;
      }
      if (status.state() == ArchiveStatus.State.FAILED) {
        throw new IOException("the archive failed: " + status.problem());
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MS);
    }
    throw new IOException("no archive after " + PATIENCE_SECONDS + " s");
  }

  private static MeetingCommand stroke(int number, List<MeetingDocument> papers) {
    MeetingDocument paper = papers.get(number % papers.size());
    int page = 1 + number / papers.size() % paper.pages().size();
    PageRef where = new PageRef(paper.document(), paper.revision(), page);
    return new MeetingCommand.WriteSharedInk(
        new InkChange.Draw(
            Stroke.line(new StrokeId("stroke-" + number), where, PEN, points(number))));
  }

  /** A wave across the page; another place for each stroke. */
  private static StrokePoints points(int number) {
    int[] deltas = new int[POINTS * 4];
    deltas[0] = 5_000 + number % 37 * 300;
    deltas[1] = 5_000 + number % 211 * 300;
    deltas[2] = 128;
    for (int i = 1; i < POINTS; i++) {
      deltas[i * 4] = 120;
      deltas[i * 4 + 1] = (int) Math.round(150 * Math.sin(i / 3.0));
      deltas[i * 4 + 3] = 8;
    }
    return new StrokePoints(deltas);
  }

  private static CommandId id(int number) {
    return new CommandId("export-" + number);
  }

  private static int pagesEach(Plan plan) {
    return Math.ceilDiv(plan.pages(), plan.papers());
  }

  private static double millisSince(long start) {
    return Math.round((System.nanoTime() - start) / 1e5) / 10.0;
  }
}
