package io.kairan.app;

import io.kairan.storage.JournalInspection;
import io.kairan.wire.WireJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Journals of meetings. */
@Command(
    name = "journal",
    mixinStandardHelpOptions = true,
    description = "Journals of meetings.",
    subcommands = JournalCommand.Verify.class)
final class JournalCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command? See below.");
  }

  /** Checks every record of every meeting; a server may be running. */
  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description =
          "Checks that every record of every meeting follows from the one before, and that none is"
              + " missing at the end. Names the first bad position. Ends with 0 only where all is"
              + " well.")
  static final class Verify implements Callable<Integer> {

    /** What is printed for machines. */
    record Report(boolean sound, List<Municipality> municipalities) {}

    /** The journal of one municipality. */
    record Municipality(
        String municipality, @Nullable String damage, List<JournalInspection.Finding> meetings) {}

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
        names = "--data",
        paramLabel = "DIR",
        description = "The folder that keeps everything (default: ${DEFAULT-VALUE}).",
        defaultValue = "${sys:kairan.data:-data}")
    private Path data = Path.of("data");

    @Option(names = "--json", description = "Prints the result for machines.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
      List<Municipality> all = journals().stream().map(Verify::municipality).toList();
      if (all.isEmpty()) {
        throw new StartFailure("There is no journal in " + data.toAbsolutePath().normalize() + ".");
      }
      boolean sound = all.stream().allMatch(Verify::sound);
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        byte[] report = WireJson.encode(new Report(sound, all));
        out.println(new String(report, StandardCharsets.UTF_8));
      } else {
        all.forEach(one -> tell(one, out));
      }
      return sound ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private List<Path> journals() throws IOException {
      Path municipalities = data.resolve("municipalities");
      if (!Files.isDirectory(municipalities)) {
        return List.of();
      }
      try (Stream<Path> folders = Files.list(municipalities)) {
        return folders
            .map(folder -> folder.resolve("journal.db"))
            .filter(Files::isRegularFile)
            .sorted()
            .toList();
      }
    }

    private static Municipality municipality(Path journal) {
      JournalInspection.Result result = JournalInspection.of(journal);
      Path folder = journal.getParent();
      String name = folder == null ? "" : String.valueOf(folder.getFileName());
      return new Municipality(name, result.file().orElse(null), result.meetings());
    }

    private static boolean sound(Municipality one) {
      return one.damage() == null
          && one.meetings().stream().allMatch(JournalInspection.Finding::sound);
    }

    private static void tell(Municipality one, PrintWriter out) {
      if (one.damage() != null) {
        out.println(one.municipality() + ": the file is damaged: " + one.damage());
      }
      for (JournalInspection.Finding meeting : one.meetings()) {
        out.println(
            meeting.sound()
                ? "%s/%s: sound, %d records"
                    .formatted(one.municipality(), meeting.meeting(), meeting.records())
                : "%s/%s: BAD at record %d: %s"
                    .formatted(
                        one.municipality(),
                        meeting.meeting(),
                        meeting.firstBad(),
                        meeting.problem()));
      }
    }
  }
}
