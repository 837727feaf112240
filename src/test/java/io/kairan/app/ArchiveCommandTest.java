package io.kairan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ArchiveCommandTest {

  @TempDir private Path folder;

  @Test
  @DisplayName("ARC5 The command line says what is wrong with a file, and ends with a failure")
  void notAnArchive() throws IOException {
    Path file = Files.writeString(folder.resolve("a.zip"), "no archive");
    StringWriter out = new StringWriter();
    int status =
        new CommandLine(new Kairan())
            .setOut(new PrintWriter(out, true))
            .execute("archive", "verify", file.toString(), "--json");
    assertThat(status).isEqualTo(1);
    assertThat(out.toString()).contains("\"sound\":false").contains("no readable ZIP file");
  }
}
