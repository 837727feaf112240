package io.kairan.app;

import io.kairan.archive.ArchiveCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Archives of closed meetings. */
@Command(
    name = "archive",
    mixinStandardHelpOptions = true,
    description = "Archives of closed meetings.",
    subcommands = ArchiveCommand.Verify.class)
final class ArchiveCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command? See below.");
  }

  /** Checks an archive by itself; needs no server and no data folder. */
  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description =
          "Checks an archive: every file against its manifest, the journal's chain, and that"
              + " each document is there twice. Ends with 0 only where all is well.")
  static final class Verify implements Callable<Integer> {

    /** What is printed for machines. */
    record Report(boolean sound, int files, int documents, long events, List<String> problems) {}

    @Parameters(paramLabel = "FILE.zip", description = "The archive, as it was downloaded.")
    private Path file = Path.of("");

    @Mixin private ResultOption result = new ResultOption();

    @Override
    public Integer call() {
      ArchiveCheck.Result found = ArchiveCheck.of(file);
      List<String> lines = new ArrayList<>(found.problems());
      lines.add(words(found));
      result.print(
          new Report(
              found.sound(), found.files(), found.documents(), found.events(), found.problems()),
          lines);
      return found.sound() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private static String words(ArchiveCheck.Result result) {
      return result.sound()
          ? "The archive is sound: %d files, %d documents, %d events."
              .formatted(result.files(), result.documents(), result.events())
          : "The archive is NOT sound: %d problem(s).".formatted(result.problems().size());
    }
  }
}
