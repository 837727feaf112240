package io.kairan.app.loadtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.kairan.render.sample.SamplePapers;
import io.kairan.wire.WireJson;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What {@code scripts/bench} calls once the servers run: status 0 only when nothing went wrong. */
@Command(
    name = "bench",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Measures a running server.")
public final class BenchCommand {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Command(
      name = "live",
      mixinStandardHelpOptions = true,
      description = "Page turns and ink, against servers that only broadcast.")
  int live(
      @Option(names = "--url", required = true) URI url,
      @Option(names = "--token-file", required = true) Path tokenFile,
      @Option(names = "--pid", required = true) long pid,
      @Option(names = "--beside", required = true) List<String> others,
      @Option(names = "--tablets", split = ",", defaultValue = "30,100,300,1000")
          List<Integer> sizes,
      @Option(names = "--seconds", defaultValue = "4") int seconds,
      @Option(names = "--rounds", defaultValue = "3") int rounds,
      @Option(names = "--only", split = ",") @Nullable List<String> only,
      @Option(names = "--json") boolean json)
      throws InterruptedException {
    return inWords(() -> {
      KairanMeeting.Place kairan =
          new KairanMeeting.Place(url, token(tokenFile), new ProcessorTime(pid));
      List<Broadcast.Place> places = others.stream().map(BenchCommand::place).toList();
      LiveBench.Plan plan =
          new LiveBench.Plan(
              kairan, places, sizes, Math.max(1, rounds), seconds, LiveBench.workloads(only));
      LiveReport report = LiveBench.run(plan, this::tellMeasured);
      if (!report.rounds().isEmpty()) {
        tell(json, report, report.words());
      }
      Figures figures = MeetingBench.run(plan, this::tellMeasured);
      if (!figures.rounds().isEmpty()) {
        tell(json, figures, figures.words());
      }
      return report.nothingLost();
    });
  }

  /** NAME,URL,PID */
  private static Broadcast.Place place(String words) {
    String[] parts = words.split(",", -1);
    return new Broadcast.Place(
        parts[0], URI.create(parts[1]), new ProcessorTime(Long.parseLong(parts[2])));
  }

  @Command(
      name = "vertx",
      mixinStandardHelpOptions = true,
      description = "A server that only broadcasts, until it is ended.")
  int vertx() throws InterruptedException {
    return inWords(() -> {
      try (VertxBroadcast server = new VertxBroadcast()) {
        spec.commandLine().getOut().println("vertx is ready: http://127.0.0.1:" + server.port());
        spec.commandLine().getOut().flush();
        Thread.currentThread().join();
      }
      return true;
    });
  }

  @Command(
      name = "wifi",
      mixinStandardHelpOptions = true,
      description = "Cold tablets on a narrow link, with and without pacing.")
  int wifi(
      @Option(names = "--url", required = true) URI url,
      @Option(names = "--token-file", required = true) Path tokenFile,
      @Option(names = "--tablets", defaultValue = "60") int tablets,
      @Option(names = "--papers", defaultValue = "12") int papers,
      @Option(names = "--pages", defaultValue = "200") int pages,
      @Option(names = "--lines", defaultValue = "30") int lines,
      @Option(names = "--megabits", defaultValue = "50") int megabits,
      @Option(names = "--files-url", required = true) URI files,
      @Option(names = "--files-folder", required = true) Path folder,
      @Option(names = "--json") boolean json)
      throws InterruptedException {
    return inWords(() -> {
      Rehearsal.Papers paper =
          new Rehearsal.Papers(papers, Math.ceilDiv(pages, Math.max(1, papers)), lines);
      WifiBench.Plan plan = new WifiBench.Plan(url, tablets, paper, megabits, files, folder);
      WifiBench.Report report = WifiBench.run(plan, token(tokenFile));
      tell(json, report, report.words());
      return true;
    });
  }

  @Command(
      name = "serving",
      mixinStandardHelpOptions = true,
      description = "Page pictures as fast as they can be asked for, beside nginx.")
  int serving(
      @Option(names = "--url", required = true) URI url,
      @Option(names = "--token-file", required = true) Path tokenFile,
      @Option(names = "--pages", defaultValue = "100") int pages,
      @Option(names = "--seconds", defaultValue = "10") int seconds,
      @Option(names = "--rounds", defaultValue = "3") int rounds,
      @Option(names = "--connections", defaultValue = "60") int connections,
      @Option(names = "--files-url", required = true) URI files,
      @Option(names = "--files-folder", required = true) Path folder,
      @Option(names = "--files-pid", required = true) long filesPid,
      @Option(names = "--json") boolean json)
      throws InterruptedException {
    return inWords(() -> {
      ServingBench.Plan plan =
          new ServingBench.Plan(
              url, pages, seconds, Math.max(1, rounds), connections, files, folder, filesPid);
      ServingBench.Report report = ServingBench.run(plan, token(tokenFile));
      tell(json, report, report.words());
      return report.sound();
    });
  }

  @Command(
      name = "papers",
      mixinStandardHelpOptions = true,
      description = "From an upload to readable pages.")
  int papers(
      @Option(names = "--url", required = true) URI url,
      @Option(names = "--token-file", required = true) Path tokenFile,
      @Option(names = "--paper", required = true) Path paper,
      @Option(names = "--scan", defaultValue = "0") int scannedPages,
      @Option(names = "--rounds", defaultValue = "3") int rounds,
      @Option(names = "--json") boolean json)
      throws InterruptedException {
    return inWords(() -> {
      if (scannedPages > 0) {
        SamplePapers.scan(scannedPages, 1, paper);
      }
      PapersBench.Report report =
          PapersBench.run(url, token(tokenFile), paper, Math.max(1, rounds));
      tell(json, report, report.words());
      return report.allDrawn();
    });
  }

  @Command(
      name = "corpus",
      mixinStandardHelpOptions = true,
      description = "Every PDF of a folder, beside a small meeting.")
  int corpus(
      @Option(names = "--url", required = true) URI url,
      @Option(names = "--token-file", required = true) Path tokenFile,
      @Parameters(paramLabel = "DIR") Path folder,
      @Option(names = "--seconds", defaultValue = "20") int seconds,
      @Option(names = "--json") boolean json)
      throws InterruptedException {
    return inWords(() -> {
      CorpusReport report =
          CorpusBench.run(
              new CorpusBench.Plan(url, token(tokenFile), folder, 1, seconds),
              paper -> tell(json, paper, paper.words()));
      tell(json, report, report.words());
      return report.pageTurnP99Ms().lost() == 0;
    });
  }

  @Command(
      name = "hostile",
      mixinStandardHelpOptions = true,
      description = "Files that are made to do harm, beside a small meeting.")
  int hostile(
      @Option(names = "--url", required = true) URI url,
      @Option(names = "--token-file", required = true) Path tokenFile,
      @Option(names = "--sound", required = true) Path sound,
      @Option(names = "--folder", required = true) Path folder,
      @Option(names = "--files", defaultValue = "1000") int files,
      @Option(names = "--at-once", defaultValue = "3") int atOnce,
      @Option(names = "--seed", defaultValue = "1") long seed,
      @Option(names = "--seconds", defaultValue = "20") int seconds,
      @Option(names = "--json") boolean json)
      throws InterruptedException {
    return inWords(() -> {
      HostileFiles.write(folder, sound, Math.max(1, files), seed);
      Map<String, Integer> outcomes = new TreeMap<>();
      CorpusReport report =
          CorpusBench.run(
              new CorpusBench.Plan(url, token(tokenFile), folder, atOnce, seconds),
              paper -> {
                String reason = paper.reason();
                outcomes.merge(reason == null ? "accepted" : reason, 1, Integer::sum);
                if (paper.childKills() > 0) {
                  tell(json, paper, paper.words());
                }
              });
      tell(json, Map.of("outcomes", outcomes), "seed " + seed + ": " + outcomes);
      tell(json, report, report.words());
      return report.pageTurnP99Ms().lost() == 0;
    });
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "The archive of a meeting full of ink, beside a small meeting.")
  int export(
      @Option(names = "--url", required = true) URI url,
      @Option(names = "--token-file", required = true) Path tokenFile,
      @Option(names = "--folder", required = true) Path folder,
      @Option(names = "--papers", defaultValue = "10") int papers,
      @Option(names = "--pages", defaultValue = "200") int pages,
      @Option(names = "--strokes", defaultValue = "5000") int strokes,
      @Option(names = "--rounds", defaultValue = "3") int rounds,
      @Option(names = "--seconds", defaultValue = "20") int seconds,
      @Option(names = "--json") boolean json)
      throws InterruptedException {
    return inWords(() -> {
      ExportReport report =
          ExportBench.run(
              new ExportBench.Plan(
                  url,
                  Math.max(1, papers),
                  Math.max(1, pages),
                  Math.max(1, strokes),
                  Math.max(1, rounds),
                  seconds,
                  folder),
              token(tokenFile));
      tell(json, report, report.words());
      return report.complete();
    });
  }

  @Command(
      name = "render",
      mixinStandardHelpOptions = true,
      description = "CPU time a page beside other renderers; needs no server.")
  int render(
      @Option(names = "--data", required = true) Path work,
      @Option(names = "--fonts", required = true) Path fonts,
      @Parameters(paramLabel = "DIR") Path folder,
      @Option(names = "--rounds", defaultValue = "3") int rounds,
      @Option(names = "--json") boolean json)
      throws InterruptedException {
    return inWords(() -> {
      RenderBench.Report report = RenderBench.run(folder, fonts, work, Math.max(1, rounds));
      tell(json, report, report.words());
      return true;
    });
  }

  @Command(
      name = "crash",
      mixinStandardHelpOptions = true,
      description = "Kills a server of its own over and over, and checks its history.")
  int crash(
      @Option(names = "--data", required = true) Path data,
      @Option(names = "--cycles", defaultValue = "100") int cycles,
      @Option(names = "--tablets", defaultValue = "300") int tablets,
      @Option(names = "--seed", defaultValue = "1") long seed,
      @Option(names = "--json") boolean json)
      throws InterruptedException {
    return inWords(() -> {
      CrashReport report = CrashBench.run(new CrashBench.Plan(data, cycles, tablets, seed));
      tell(json, report, report.words());
      return report.sound();
    });
  }

  @Command(
      name = "search",
      mixinStandardHelpOptions = true,
      description = "Questions to an index of many pages; needs no server.")
  int search(
      @Option(names = "--data", required = true) Path folder,
      @Option(names = "--pages", defaultValue = "100000") int pages,
      @Option(names = "--questions", defaultValue = "300") int questions,
      @Option(names = "--seed", defaultValue = "1") long seed,
      @Option(names = "--json") boolean json)
      throws InterruptedException {
    return inWords(() -> {
      SearchBench.Report report =
          SearchBench.run(folder, Math.max(1, pages), Math.max(1, questions), seed);
      tell(json, report, report.words());
      return true;
    });
  }

  private interface Measurement {

    /** Whether nothing went wrong. */
    boolean run() throws IOException, InterruptedException;
  }

  private int inWords(Measurement measurement) throws InterruptedException {
    try {
      return measurement.run() ? 0 : 1;
    } catch (IOException e) {
      spec.commandLine().getErr().println("kairan bench: " + e);
      return 1;
    }
  }

  private void tell(boolean json, Object report, String words) {
    spec.commandLine().getOut().println(json ? encoded(report) : words);
    spec.commandLine().getOut().flush();
  }

  private void tellMeasured(Figures.Row one) {
    spec.commandLine().getErr().println(one.words());
    spec.commandLine().getErr().flush();
  }

  private void tellMeasured(LiveReport.Measured one) {
    spec.commandLine().getErr().print(one.words());
    spec.commandLine().getErr().flush();
  }

  private static String encoded(Object report) {
    try {
      return WireJson.mapper().writeValueAsString(report);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String token(Path file) throws IOException {
    return Files.readString(file).strip();
  }
}
