package io.kairan.app;

import io.kairan.storage.JournalInspection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
        String municipality, @Nullable String damage, List<JournalInspection.Finding> meetings) {

      private boolean sound() {
        return damage == null && meetings.stream().allMatch(JournalInspection.Finding::sound);
      }

      private Stream<String> lines() {
        return Stream.concat(
            Stream.ofNullable(damage).map(said -> municipality + ": the file is damaged: " + said),
            meetings.stream().map(meeting -> municipality + "/" + meeting.words()));
      }
    }

    @Mixin private DataOption data = new DataOption();
    @Mixin private ResultOption result = new ResultOption();

    @Override
    public Integer call() throws IOException {
      List<Municipality> all = journals().stream().map(Verify::municipality).toList();
      if (all.isEmpty()) {
        throw new StartFailure("There is no journal in " + data.folder() + ".");
      }
      boolean sound = all.stream().allMatch(Municipality::sound);
      result.print(new Report(sound, all), all.stream().flatMap(Municipality::lines).toList());
      return sound ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private List<Path> journals() throws IOException {
      Path municipalities = data.folder().resolve("municipalities");
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
  }
}
