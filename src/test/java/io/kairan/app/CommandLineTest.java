package io.kairan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandLineTest {

  @TempDir Path folder;

  @Test
  @DisplayName("OPS8 Every command explains itself")
  void help() {
    assertExplained(new CommandLine(new Kairan()), List.of());
  }

  private static void assertExplained(CommandLine command, List<String> path) {
    List<String> line = new ArrayList<>(path);
    line.add("--help");
    assertThat(Kairan.execute(line.toArray(String[]::new))).as(line.toString()).isZero();
    command
        .getSubcommands()
        .forEach((name, below) -> {
          List<String> longer = new ArrayList<>(path);
          longer.add(name);
          assertExplained(below, longer);
        });
  }

  @Test
  @DisplayName("OPS8 The status is 0 only on success")
  void status() {
    assertThat(Kairan.execute()).isNotZero();
    assertThat(Kairan.execute("cert")).isNotZero();
    assertThat(Kairan.execute("nothing")).isNotZero();
    assertThat(Kairan.execute("serve", "--port", "many")).isNotZero();
    assertThat(Kairan.execute("cert", "init", "--data", folder.toString(), "--name", "a b"))
        .isNotZero();
    assertThat(Files.exists(folder.resolve("tls").resolve(TlsFiles.CHAIN))).isFalse();
    assertThat(
            Kairan.execute("cert", "init", "--data", folder.toString(), "--name", "kairan.example"))
        .isZero();
    assertThat(Files.exists(folder.resolve("tls").resolve(TlsFiles.CHAIN))).isTrue();
  }
}
