package io.kairan.app;

import io.kairan.wire.WireJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE.zip", description = "The file that is written; it must not exist.")
  private Path file = Path.of("");

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
    int files = Backup.write(data, file.toAbsolutePath());
    Report report = new Report(file.toString(), files, Files.size(file));
    spec.commandLine()
        .getOut()
        .println(
            json
                ? new String(WireJson.encode(report), StandardCharsets.UTF_8)
                : "Saved %d files, %,d bytes, in %s."
                    .formatted(report.files(), report.bytes(), report.file()));
    return CommandLine.ExitCode.OK;
  }
}
