package io.kairan.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.fixture.Committee;
import io.kairan.storage.SqliteDatabase;
import io.kairan.storage.SqliteJournal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class JournalCommandTest {

  @TempDir private Path data;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  @DisplayName(
      "JRN7 The command line verifies beside a running server, and ends with 0 only when sound")
  void verify() throws Exception {
    Path folder = Files.createDirectories(data.resolve("municipalities/city"));
    try (SqliteDatabase database =
        new SqliteDatabase(folder.resolve("journal.db"), SqliteJournal.MIGRATIONS)) {
      new SqliteJournal(municipality -> database)
          .append(Committee.KEY, Committee.records(Committee.opened()))
          .toCompletableFuture()
          .get(10, TimeUnit.SECONDS);
      assertThat(run()).isZero();
      assertThat(out.toString()).contains("city/committee: sound, 16 records");
      database
          .write(handle -> handle.execute("DELETE FROM record WHERE sequence = 3"))
          .toCompletableFuture()
          .get(10, TimeUnit.SECONDS);
      assertThat(run()).isEqualTo(1);
      assertThat(out.toString()).contains("city/committee: BAD at record 3");
      assertThat(run("--json")).isEqualTo(1);
      assertThat(out.toString()).contains("\"sound\":false").contains("\"firstBad\":3");
    }
  }

  @Test
  @DisplayName("JRN7 A folder without a journal is said in words")
  void nothing() {
    assertThat(run()).isEqualTo(1);
    assertThat(err.toString()).contains("There is no journal in");
  }

  private int run(String... options) {
    String[] line = new String[4 + options.length];
    System.arraycopy(new String[] {"journal", "verify", "--data", data.toString()}, 0, line, 0, 4);
    System.arraycopy(options, 0, line, 4, options.length);
    return new CommandLine(new Kairan())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .setExecutionExceptionHandler(Kairan::inWords)
        .execute(line);
  }
}
