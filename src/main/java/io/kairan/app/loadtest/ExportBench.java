package io.kairan.app.loadtest;

import io.kairan.archive.ArchiveCheck;
import io.kairan.meeting.MeetingDocument;
import io.kairan.wire.ArchiveStatus;
import io.kairan.wire.SessionOpened;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * From the closing of a meeting full of ink to its archive, while a small meeting turns pages.
 * Another program, {@code mutool}, counts the ink in the copies.
 */
final class ExportBench {

  private static final int LINES = 30;
  private static final int LOOK_MS = 20;
  private static final long PATIENCE_SECONDS = 600;

  /**
   * What is asked for.
   *
   * @param pages of all papers together
   * @param strokes of {@value Strokes#POINTS} points, spread over all pages
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

  private void write(SessionOpened chair, List<MeetingDocument> papers)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    new Strokes(papers, plan.strokes()).write(loop, plan.url(), chair);
    writingSeconds.add((System.nanoTime() - start) / 1e9);
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

  private static int pagesEach(Plan plan) {
    return Math.ceilDiv(plan.pages(), plan.papers());
  }

  private static double millisSince(long start) {
    return Math.round((System.nanoTime() - start) / 1e5) / 10.0;
  }
}
