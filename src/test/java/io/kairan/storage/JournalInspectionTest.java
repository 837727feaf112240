package io.kairan.storage;

import static io.kairan.fixture.Committee.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.fixture.Committee;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalInspectionTest {

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void write() throws Exception {
    file = folder.resolve("journal.db");
    try (SqliteDatabase database = new SqliteDatabase(file, SqliteJournal.MIGRATIONS)) {
      new SqliteJournal(municipality -> database)
          .append(KEY, Committee.records(Committee.opened()))
          .toCompletableFuture()
          .get(10, TimeUnit.SECONDS);
    }
  }

  @Test
  @DisplayName("JRN7 a journal as it was written is sound, to its end")
  void sound() {
    JournalInspection.Result result = JournalInspection.of(file);
    assertThat(result.sound()).isTrue();
    assertThat(result.meetings())
        .containsExactly(new JournalInspection.Finding(KEY.meeting().value(), 16, null, null));
  }

  @Test
  @DisplayName("JRN7 the first of several records that were changed is named")
  void changed() throws Exception {
    named(
        4,
        "UPDATE record SET json = replace(json, '鈴木', '鈴本') WHERE sequence = 4",
        "UPDATE record SET json = json || ' ' WHERE sequence = 5");
  }

  @Test
  @DisplayName("JRN7 one bit of a record's text is noticed")
  void bit() throws Exception {
    named(7, "UPDATE record SET json = replace(json, '開会', '閉会') WHERE sequence = 7");
  }

  @Test
  @DisplayName("JRN7 a record that is missing in the middle is named")
  void missing() throws Exception {
    named(9, "DELETE FROM record WHERE sequence = 9");
  }

  @Test
  @DisplayName("JRN7 a lost end is named")
  void lostEnd() throws Exception {
    named(15, "DELETE FROM record WHERE sequence > 14");
  }

  @Test
  @DisplayName("JRN7 two records that changed places are named at the first of them")
  void exchanged() throws Exception {
    named(
        3,
        "UPDATE record SET sequence = 99 WHERE sequence = 3",
        "UPDATE record SET sequence = 3 WHERE sequence = 6",
        "UPDATE record SET sequence = 6 WHERE sequence = 99");
  }

  @Test
  @DisplayName("JRN7 a record that stands there twice is named")
  void doubled() throws Exception {
    named(17, "INSERT INTO record SELECT meeting, 17, json, hash FROM record WHERE sequence = 16");
  }

  @Test
  @DisplayName("JRN7 a journal that is gone whole is named")
  void gone() throws Exception {
    named(1, "DELETE FROM record");
  }

  @Test
  @DisplayName("JRN7 a torn file is damaged, whatever can still be read of it")
  void torn() throws Exception {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.setLength(bytes.length() - 5_000);
    }
    assertThat(JournalInspection.of(file).sound()).isFalse();
  }

  private void named(long sequence, String... damage) throws Exception {
    try (SqliteDatabase database = new SqliteDatabase(file, SqliteJournal.MIGRATIONS)) {
      for (String statement : damage) {
        database
            .write(handle -> handle.execute(statement))
            .toCompletableFuture()
            .get(10, TimeUnit.SECONDS);
      }
    }
    List<JournalInspection.Finding> found = JournalInspection.of(file).meetings();
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().firstBad()).isEqualTo(sequence);
    assertThat(found.getFirst().problem()).isNotNull();
  }
}
