package io.kairan.app;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which data folder a command is about: one option for all commands. */
final class DataOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder that keeps everything (default: ${DEFAULT-VALUE}).",
      defaultValue = "${sys:kairan.data:-data}")
  private Path data = Path.of("data");

  /** The folder by its whole name, there or not. */
  Path folder() {
    return data.toAbsolutePath().normalize();
  }
}
