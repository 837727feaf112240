package io.kairan.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Saves everything in one file. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description =
        "Saves everything that must not be lost in one file, beside a running server or without"
            + " one. The file holds the keys of all links: keep it as safe as the server.")
final class BackupCommand implements Callable<Integer> {

  /** What is printed for machines. */
  record Report(String file, int files, long bytes) {}

  @Parameters(paramLabel = "FILE.zip", description = "The file that is written; it must not exist.")
  private Path file = Path.of("");

  @Mixin private DataOption data = new DataOption();
  @Mixin private ResultOption result = new ResultOption();

  @Override
  public Integer call() {
    Report report = saved();
    result.print(
        report,
        List.of(
            "Saved %d files, %,d bytes, in %s."
                .formatted(report.files(), report.bytes(), report.file())));
    return ExitCode.OK;
  }

  private Report saved() {
    try {
      int files = Backup.write(data.folder(), file.toAbsolutePath().normalize());
      return new Report(file.toString(), files, Files.size(file));
    } catch (IOException e) {
      throw new StartFailure("The backup " + file + " could not be written: " + e, e);
    }
  }
}
