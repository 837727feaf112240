package io.kairan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

  @TempDir Path folder;

  @Test
  @DisplayName("OPS8 Every command explains itself")
  void help() {
    for (String command : new String[] {"", "serve", "cert", "cert init", "loadtest"}) {
      assertThat(Kairan.execute((command + " --help").strip().split(" ", -1))).as(command).isZero();
    }
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
