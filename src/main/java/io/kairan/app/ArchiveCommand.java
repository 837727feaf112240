package io.kairan.app;

import io.kairan.archive.ArchiveCheck;
import io.kairan.wire.WireJson;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Archives of closed meetings. */
@Command(
    name = "archive",
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
      description =
          "Checks an archive: every file against its manifest, the journal's chain, and that"
              + " each document is there twice. Ends with 0 only where all is well.")
  static final class Verify implements Callable<Integer> {

    /** What is printed for machines. */
    record Report(boolean sound, int files, int documents, long events, List<String> problems) {}

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE.zip", description = "The archive, as it was downloaded.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Prints the result for machines.")
    private boolean json;

    @Override
    public Integer call() {
      ArchiveCheck.Result result = ArchiveCheck.of(file);
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        out.println(
            new String(
                WireJson.encode(
                    new Report(
                        result.sound(),
                        result.files(),
                        result.documents(),
                        result.events(),
                        result.problems())),
                StandardCharsets.UTF_8));
      } else {
        result.problems().forEach(out::println);
        out.println(words(result));
      }
      return result.sound() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private static String words(ArchiveCheck.Result result) {
      return result.sound()
          ? "The archive is sound: %d files, %d documents, %d events."
              .formatted(result.files(), result.documents(), result.events())
          : "The archive is NOT sound: %d problem(s).".formatted(result.problems().size());
    }
  }
}
