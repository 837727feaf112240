package io.kairan.app;

import io.kairan.wire.WireJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a backup back. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description =
        "Brings a backup back into an empty folder and checks its journals. Ends with 0 only where"
            + " all is well. Links and passwords work as before; tablets load the meeting anew.")
final class RestoreCommand implements Callable<Integer> {

  /** What is printed for machines. */
  record Report(boolean sound, List<String> problems) {}

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE.zip", description = "The backup.")
  private Path file = Path.of("");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder that is filled; it must be empty (default: ${DEFAULT-VALUE}).",
      defaultValue = "${sys:kairan.data:-data}")
  private Path data = Path.of("data");

  @Option(names = "--json", description = "Prints the result for machines.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    List<String> problems = restored();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Report report = new Report(problems.isEmpty(), problems);
      out.println(new String(WireJson.encode(report), StandardCharsets.UTF_8));
    } else {
      problems.forEach(out::println);
      out.println(
          problems.isEmpty()
              ? "Restored into " + data + "; every journal is sound."
              : "NOT sound.");
    }
    return problems.isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private List<String> restored() {
    try {
      return Backup.restore(file, data);
    } catch (IOException e) {
      throw new StartFailure("The backup " + file + " cannot be restored: " + e.getMessage(), e);
    }
  }
}
