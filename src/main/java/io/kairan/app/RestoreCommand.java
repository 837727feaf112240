package io.kairan.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Brings a backup back. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description =
        "Brings a backup back into a new or empty folder and checks its journals. Ends with 0 only"
            + " where all is well. Links and passwords work as before; tablets load the meeting"
            + " anew.")
final class RestoreCommand implements Callable<Integer> {

  /** What is printed for machines. */
  record Report(boolean sound, List<String> problems) {}

  @Parameters(paramLabel = "FILE.zip", description = "The backup.")
  private Path file = Path.of("");

  @Mixin private DataOption data = new DataOption();
  @Mixin private ResultOption result = new ResultOption();

  @Override
  public Integer call() {
    List<String> problems = restored();
    boolean sound = problems.isEmpty();
    List<String> lines = new ArrayList<>(problems);
    lines.add(
        sound
            ? "Restored into " + data.folder() + "; every journal is sound."
            : "Restored into " + data.folder() + ", but NOT sound: see above.");
    result.print(new Report(sound, problems), lines);
    return sound ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private List<String> restored() {
    try {
      return Restore.into(data.folder(), file);
    } catch (IOException e) {
      throw new StartFailure(
          "The backup " + file + " cannot be restored, and nothing was: " + e.getMessage(), e);
    }
  }
}
