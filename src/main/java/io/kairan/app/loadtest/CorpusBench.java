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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Uploads every PDF of a folder, one after the other and each into a meeting of its own, while a
 * small meeting turns pages; the same small meeting alone is the measure.
 */
final class CorpusBench {

  private static final int TABLETS = 5;
  private static final int MOST_SECONDS = 6 * 3600;

  private final KairanApi api;
  private final Plan plan;

  /**
   * What is asked for.
   *
   * @param seconds how long the small meeting runs alone, and at least beside the uploads
   */
  record Plan(URI url, String operatorToken, Path folder, int seconds) {}

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
    LoadReport alone = LoadTest.run(meeting(plan.seconds()), plan.operatorToken());
    AtomicBoolean uploading = new AtomicBoolean(true);
    CompletableFuture<LoadReport> meanwhile = meetingWhile(uploading);
    List<CorpusReport.Paper> papers = new ArrayList<>();
    try {
      for (Path file : files) {
        CorpusReport.Paper paper = upload(file);
        papers.add(paper);
        told.accept(paper);
      }
    } finally {
      uploading.set(false);
    }
    return CorpusReport.of(papers, alone, joined(meanwhile));
  }

  private CompletableFuture<LoadReport> meetingWhile(AtomicBoolean uploading) {
    CompletableFuture<LoadReport> report = new CompletableFuture<>();
    Thread.ofPlatform()
        .name("small-meeting")
        .daemon()
        .start(() -> {
          try {
            report.complete(
                LoadTest.run(
                    meeting(MOST_SECONDS),
                    turn -> turn < plan.seconds() * Script.TURNS_PER_SECOND || uploading.get(),
                    plan.operatorToken()));
          } catch (IOException | InterruptedException e) {
            report.completeExceptionally(e);
          }
        });
    return report;
  }

  private static LoadReport joined(CompletableFuture<LoadReport> report) throws IOException {
    try {
      return report.join();
    } catch (CompletionException e) {
      throw new IOException("the meeting beside the uploads broke off: " + e.getCause(), e);
    }
  }

  private LoadTest.Plan meeting(int seconds) {
    return new LoadTest.Plan(plan.url(), TABLETS, seconds, false);
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
