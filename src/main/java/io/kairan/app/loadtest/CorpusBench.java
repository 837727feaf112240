package io.kairan.app.loadtest;

import io.kairan.app.client.Refused;
import io.kairan.meeting.MeetingDetails;
import io.kairan.wire.CreateMeeting;
import io.kairan.wire.SessionOpened;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Uploads every PDF of a folder, each into a meeting of its own, while a small meeting turns pages;
 * the same small meeting alone is the measure.
 */
final class CorpusBench {

  private final KairanApi api;
  private final Plan plan;

  /**
   * What is asked for.
   *
   * @param atOnce how many files are uploaded and drawn side by side
   * @param seconds how long the small meeting runs alone, and at least beside the uploads
   */
  record Plan(URI url, String operatorToken, Path folder, int atOnce, int seconds) {}

  private CorpusBench(KairanApi api, Plan plan) {
    this.api = api;
    this.plan = plan;
  }

  /**
   * Runs it. Blocks, however long the folder takes.
   *
   * @param told each file's outcome, as soon as it is known
   */
  static CorpusReport run(Plan plan, Consumer<CorpusReport.Paper> told)
      throws IOException, InterruptedException {
    List<Path> files = pdfs(plan.folder());
    if (files.isEmpty()) {
      throw new IOException("there is no PDF in " + plan.folder());
    }
    try (KairanApi api = new KairanApi(plan.url(), plan.operatorToken())) {
      return new CorpusBench(api, plan).run(files, told);
    }
  }

  private CorpusReport run(List<Path> files, Consumer<CorpusReport.Paper> told)
      throws IOException, InterruptedException {
    LoadReport alone = SmallMeeting.alone(plan.url(), plan.operatorToken(), plan.seconds());
    SmallMeeting beside = SmallMeeting.begin(plan.url(), plan.operatorToken(), plan.seconds());
    long lostBefore = api.renderer().childrenLost();
    List<CorpusReport.Paper> papers;
    LoadReport noticed;
    try {
      papers = uploadAll(files, told);
    } finally {
      noticed = beside.end();
    }
    return CorpusReport.of(papers, api.renderer().childrenLost() - lostBefore, alone, noticed);
  }

  /** A child that is lost while several files are drawn counts for each of them. */
  private List<CorpusReport.Paper> uploadAll(List<Path> files, Consumer<CorpusReport.Paper> told)
      throws IOException, InterruptedException {
    List<CorpusReport.Paper> papers = new ArrayList<>();
    try (ExecutorService hands = Executors.newFixedThreadPool(Math.max(1, plan.atOnce()))) {
      List<Future<CorpusReport.Paper>> begun =
          files.stream().map(file -> hands.submit(() -> upload(file))).toList();
      for (Future<CorpusReport.Paper> paper : begun) {
        try {
          papers.add(paper.get());
        } catch (ExecutionException e) {
          hands.shutdownNow();
          throw new IOException("the uploads broke off: " + e.getCause(), e);
        }
        told.accept(papers.getLast());
      }
    }
    return papers;
  }

  private CorpusReport.Paper upload(Path file) throws IOException, InterruptedException {
    String name = plan.folder().relativize(file).toString();
    SessionOpened clerk =
        api.createMeeting(new CreateMeeting(new MeetingDetails("測定", "2026-01-01T09:00", "")));
    long lostBefore = api.renderer().childrenLost();
    try {
      long start = System.nanoTime();
      api.upload(clerk, file);
      double taken = (System.nanoTime() - start) / 1e6;
      PaperDrawing drawing = PaperDrawing.watch(api, clerk);
      return CorpusReport.Paper.accepted(
          name, taken, drawing, api.renderer().childrenLost() - lostBefore);
    } catch (Refused e) {
      return CorpusReport.Paper.refused(name, e.code(), api.renderer().childrenLost() - lostBefore);
    } finally {
      api.removeMeeting(clerk.meeting());
    }
  }

  private static List<Path> pdfs(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf"))
          .sorted()
          .toList();
    }
  }
}
