package io.kairan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDatabaseTest {

  @TempDir Path folder;

  private SqliteDatabase database;

  @BeforeEach
  void open() {
    database = new SqliteDatabase(folder.resolve("test.db"), "db/journal");
    wait(
        database.write(
            handle -> handle.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)")));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  @DisplayName("A write that fails takes back its own changes alone")
  void failsAlone() throws Exception {
    CompletionStage<Integer> before = insert(1, "one");
    CompletionStage<Object> failing =
        database.write(handle -> {
          handle.execute("INSERT INTO note VALUES (2, 'two')");
          throw new IllegalStateException("no");
        });
    CompletionStage<Integer> after = insert(3, "three");
    wait(before);
    wait(after);
    assertThatThrownBy(() -> wait(failing)).hasRootCauseMessage("no");
    assertThat(ids()).containsExactly(1, 3);
  }

  @Test
  @DisplayName("JRN8 After a commit that failed nothing is taken until a trial has held")
  void failedCommit() throws Exception {
    database.close();
    List<String> told = new CopyOnWriteArrayList<>();
    database = new SqliteDatabase(folder.resolve("test.db"), "db/journal", new Log(told));
    wait(
        database.write(handle ->
            handle.execute(
                "CREATE TABLE part (note INTEGER REFERENCES note DEFERRABLE INITIALLY DEFERRED)")));
    CompletionStage<Integer> broken =
        database.write(handle -> handle.execute("INSERT INTO part VALUES (7)"));
    assertThatThrownBy(() -> wait(broken)).hasStackTraceContaining("FOREIGN KEY");
    assertThat(database.failing()).isTrue();
    assertThatThrownBy(() -> wait(insert(1, "one"))).hasMessageContaining("takes no writes");
    await().until(() -> !database.failing());
    wait(insert(2, "two"));
    assertThat(ids()).containsExactly(2);
    assertThat(told).containsExactly("committed 1", "failed", "recovered", "committed 1");
  }

  private record Log(List<String> told) implements CommitWatch {

    @Override
    public void committed(int writes, long nanos) {
      told.add("committed " + writes);
    }

    @Override
    public void failed(Throwable problem) {
      told.add("failed");
    }

    @Override
    public void recovered() {
      told.add("recovered");
    }
  }

  @Test
  @DisplayName("The log does not grow without end")
  void logIsBounded() throws Exception {
    String text = "x".repeat(8_000);
    for (int i = 0; i < 1_200; i++) {
      wait(insert(i, text));
    }
    assertThat(Files.size(folder.resolve("test.db-wal"))).isLessThan(12L * 1024 * 1024);
    assertThat(ids()).hasSize(1_200);
  }

  private CompletionStage<Integer> insert(int id, String text) {
    return database.write(handle -> handle.execute("INSERT INTO note VALUES (?, ?)", id, text));
  }

  private List<Integer> ids() throws Exception {
    return database.readNow(handle ->
        handle.createQuery("SELECT id FROM note ORDER BY id").mapTo(Integer.class).list());
  }

  private static <T> T wait(CompletionStage<T> stage) {
    CompletableFuture<T> future = stage.toCompletableFuture();
    return future.join();
  }
}
