package io.kairan.app.loadtest;

import io.kairan.render.PictureSize;
import io.kairan.render.RenderAnswer;
import io.kairan.render.RenderPool;
import io.kairan.render.RenderPriority;
import io.kairan.render.RenderSettings;
import io.kairan.render.RenderTask;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/**
 * The CPU time that a page costs, encoding included, beside two other renderers on the same pages
 * and at the same size, by turns in one run. Needs {@code mutool} and {@code pdftoppm}.
 */
final class RenderBench {

  private static final PictureSize SCREEN = new PictureSize("screen", 1_600, 5_000_000);

  /**
   * One file; CPU in ms a page, medians over the rounds.
   *
   * @param bytesAPage of the pictures that Kairan makes
   */
  record Paper(
      String file, int pages, double kairan, double mutool, double pdftoppm, long bytesAPage) {

    String words() {
      return String.format(
          Locale.ROOT,
          "%-28s %3d pages: Kairan %6.1f ms of CPU a page, mutool %6.1f (%.2f), pdftoppm %6.1f"
              + " (%.2f); %d bytes a page",
          file,
          pages,
          kairan,
          mutool,
          kairan / mutool,
          pdftoppm,
          kairan / pdftoppm,
          bytesAPage);
    }
  }

  /**
   * @param peakMegabytes the most memory that the child ever had
   */
  record Report(List<Paper> papers, long peakMegabytes) {

    Report {
      papers = List.copyOf(papers);
    }

    String words() {
      StringBuilder text = new StringBuilder();
      papers.forEach(paper -> text.append(paper.words()).append('\n'));
      return text.append("The child had %d MB at most.".formatted(peakMegabytes)).toString();
    }
  }

  private final Path work;
  private final RenderPool pool;
  private int drawings;

  private RenderBench(Path work, RenderPool pool) {
    this.work = work;
    this.pool = pool;
  }

  /**
   * Draws every PDF of a folder so many times. Blocks.
   *
   * @param fonts the folder of the bundled fonts
   * @param work a folder for what is drawn
   */
  static Report run(Path folder, Path fonts, Path work, int rounds)
      throws IOException, InterruptedException {
    Duration limit = Duration.ofMinutes(2);
    RenderSettings settings =
        new RenderSettings(1, 512, limit, limit, limit, fonts, work.resolve("child"));
    try (RenderPool pool = RenderPool.start(settings);
        Stream<Path> files = Files.list(folder)) {
      RenderBench bench = new RenderBench(work, pool);
      List<Path> pdfs = files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
      for (Path file : pdfs) {
        bench.draw(file, bench.pages(file));
      }
      List<Paper> papers = new ArrayList<>();
      for (Path file : pdfs) {
        papers.add(bench.paper(file, rounds));
      }
      return new Report(papers, Child.peakMegabytes(pool.children()));
    }
  }

  private Paper paper(Path file, int rounds) throws IOException, InterruptedException {
    int pages = pages(file);
    String side = landscape(file) ? "h" : "w";
    List<Double> kairan = new ArrayList<>();
    List<Double> mutool = new ArrayList<>();
    List<Double> pdftoppm = new ArrayList<>();
    long bytes = 0;
    for (int round = 0; round < rounds; round++) {
      double before = Child.cpuMillis(pool.children());
      bytes = draw(file, pages);
      kairan.add((Child.cpuMillis(pool.children()) - before) / pages);
      Path out = Files.createDirectories(work.resolve("others"));
      mutool.add(
          Child.cpuMillis("mutool", "draw", "-q", "-" + side, "1600", "-o", out + "/%d.png", file)
              / pages);
      String[] scale =
          side.equals("w")
              ? new String[] {"-scale-to-x", "1600", "-scale-to-y", "-1"}
              : new String[] {"-scale-to-y", "1600", "-scale-to-x", "-1"};
      pdftoppm.add(
          Child.cpuMillis(
                  "pdftoppm", "-png", scale[0], scale[1], scale[2], scale[3], file, out + "/p")
              / pages);
    }
    return new Paper(
        String.valueOf(file.getFileName()),
        pages,
        median(kairan),
        median(mutool),
        median(pdftoppm),
        bytes / pages);
  }

  /** Draws all pages; how many bytes they have. */
  private long draw(Path file, int pages) throws IOException, InterruptedException {
    Path out = Files.createDirectories(work.resolve("drawing-" + drawings++));
    long bytes = 0;
    for (int page = 1; page <= pages; page++) {
      RenderTask.Draw task = new RenderTask.Draw(file, page, out, List.of(SCREEN));
      for (RenderAnswer.DrawnPicture picture :
          answer(pool.run(task, RenderPriority.REST)).pictures()) {
        bytes += Files.size(picture.file());
      }
    }
    return bytes;
  }

  private int pages(Path file) throws IOException, InterruptedException {
    return examined(file).pages().size();
  }

  private boolean landscape(Path file) throws IOException, InterruptedException {
    var first = examined(file).pages().getFirst();
    boolean lying = first.width() > first.height();
    return (first.rotation() % 180 == 0) == lying;
  }

  private RenderAnswer.Examined examined(Path file) throws IOException, InterruptedException {
    return answer(pool.run(new RenderTask.Examine(file), RenderPriority.REST));
  }

  private static <T> T answer(Future<T> future) throws IOException, InterruptedException {
    try {
      return future.toCompletionStage().toCompletableFuture().get();
    } catch (ExecutionException e) {
      throw new IOException("a page could not be drawn: " + e.getCause(), e);
    }
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
