package io.kairan.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.fixture.Committee;
import io.kairan.storage.SqliteDatabase;
import io.kairan.storage.SqliteJournal;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BackupTest {

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private Path data = Path.of("");
  private Path backup = Path.of("");
  private Path restored = Path.of("");

  @BeforeEach
  void oneMeeting() throws Exception {
    data = folder.resolve("data");
    backup = folder.resolve("backup.zip");
    restored = folder.resolve("restored");
    Files.createDirectories(journal(data).getParent());
    try (SqliteDatabase database = new SqliteDatabase(journal(data), SqliteJournal.MIGRATIONS)) {
      write(database);
    }
    Files.write(data.resolve("server.key"), new byte[32]);
  }

  @Test
  @DisplayName("OPS9 A backup comes back, and nothing but it stays in the folders around")
  void comesBack() throws Exception {
    assertThat(run("backup", backup.toString(), "--data", data.toString())).isZero();
    assertThat(run("restore", backup.toString(), "--data", restored.toString())).isZero();
    assertThat(run("journal", "verify", "--data", restored.toString())).isZero();
    assertThat(out.toString()).contains("city/committee: sound, 16 records");
    assertThat(restored.resolve("server.key")).hasBinaryContent(new byte[32]);
    assertThat(names(folder)).containsExactly("backup.zip", "data", "restored");
  }

  @Test
  @DisplayName("OPS9 What a killed server left in its write-ahead log is in the backup")
  void killed() throws Exception {
    Path dead = folder.resolve("dead");
    Files.createDirectories(journal(dead).getParent());
    Files.delete(journal(data));
    try (SqliteDatabase database = new SqliteDatabase(journal(data), SqliteJournal.MIGRATIONS)) {
      write(database);
      Files.copy(journal(data), journal(dead));
      Files.copy(wal(data), wal(dead));
    }
    assertThat(wal(dead)).isNotEmptyFile();
    assertThat(run("backup", backup.toString(), "--data", dead.toString())).isZero();
    assertThat(run("restore", backup.toString(), "--data", restored.toString())).isZero();
    assertThat(run("journal", "verify", "--data", restored.toString())).isZero();
    assertThat(out.toString()).contains("city/committee: sound, 16 records");
  }

  @Test
  @DisplayName("OPS9 A ZIP that is no backup is refused in words, and a second try finds no trace")
  void anotherZip() throws Exception {
    zip("photos/one.jpg", "x".getBytes(StandardCharsets.UTF_8));
    assertThat(run("restore", backup.toString(), "--data", restored.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("no backup of Kairan: it holds no journal");
    assertThat(names(folder)).containsExactly("backup.zip", "data");
  }

  @Test
  @DisplayName("OPS9 A ZIP whose names lead out of the folder writes nothing anywhere")
  void outside() throws Exception {
    zip("municipalities/city/journal.db", new byte[0], "../outside", new byte[1]);
    assertThat(run("restore", backup.toString(), "--data", restored.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("does not belong into a backup");
    assertThat(names(folder)).containsExactly("backup.zip", "data");
  }

  @Test
  @DisplayName("OPS9 A damaged journal is brought back as it is, and its damage is named")
  void damagedJournal() throws Exception {
    assertThat(run("backup", backup.toString(), "--data", data.toString())).isZero();
    assertThat(run("restore", backup.toString(), "--data", restored.toString())).isZero();
    try (RandomAccessFile file = new RandomAccessFile(journal(restored).toFile(), "rw")) {
      file.seek(0);
      file.write(new byte[4096]);
    }
    zip("municipalities/city/journal.db", Files.readAllBytes(journal(restored)));
    Path again = folder.resolve("again");
    assertThat(run("restore", backup.toString(), "--data", again.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("city/journal.db is damaged").contains("NOT sound");
    assertThat(journal(again)).exists();
  }

  @Test
  @DisplayName("OPS9 A place that cannot be written is said in words")
  void nowhere() {
    Path file = folder.resolve("not/there/backup.zip");
    assertThat(run("backup", file.toString(), "--data", data.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("could not be written");
  }

  private static void write(SqliteDatabase database) throws Exception {
    new SqliteJournal(municipality -> database)
        .append(Committee.KEY, Committee.records(Committee.opened()))
        .toCompletableFuture()
        .get(10, TimeUnit.SECONDS);
  }

  private void zip(String name, byte[] content, Object... more) throws Exception {
    try (OutputStream file = Files.newOutputStream(backup);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      for (int i = 0; i < more.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) more[i]));
        zip.write((byte[]) more[i + 1]);
      }
    }
  }

  private static Path journal(Path data) {
    return data.resolve("municipalities/city/journal.db");
  }

  private static Path wal(Path data) {
    return data.resolve("municipalities/city/journal.db-wal");
  }

  private static List<String> names(Path folder) throws Exception {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  private int run(String... line) {
    return new CommandLine(new Kairan())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(out, true))
        .setExecutionExceptionHandler(Kairan::inWords)
        .execute(line);
  }
}
