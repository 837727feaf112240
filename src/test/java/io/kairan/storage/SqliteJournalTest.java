package io.kairan.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.base.Epoch;
import io.kairan.contract.JournalContract;
import io.kairan.fixture.Committee;
import io.kairan.live.Journal;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteJournalTest extends JournalContract {

  @TempDir Path folder;
  private SqliteDatabase database;
  private Journal journal;

  @BeforeEach
  void open() {
    database = new SqliteDatabase(folder.resolve("journal.db"), SqliteJournal.MIGRATIONS);
    journal = new SqliteJournal(municipality -> database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected Journal journal() {
    return journal;
  }

  @Test
  @DisplayName("JRN6 epoch and records are the same after a restart")
  void restarts() throws Exception {
    done(journal.append(Committee.KEY, Committee.records(Committee.prepared())));
    Epoch before = done(journal.load(Committee.KEY)).epoch();
    close();
    open();
    assertThat(done(journal.load(Committee.KEY)).epoch()).isEqualTo(before);
    assertThat(done(journal.load(Committee.KEY)).records())
        .isEqualTo(Committee.records(Committee.prepared()));
  }

  @Test
  @DisplayName("JRN7 a journal whose end is lost is not read as a shorter one")
  void lostEnd() throws Exception {
    done(journal.append(Committee.KEY, Committee.records(Committee.prepared())));
    done(database.write(handle -> handle.execute("DELETE FROM record WHERE sequence = 12")));
    assertThat(journal.load(Committee.KEY).toCompletableFuture())
        .failsWithin(Duration.ofSeconds(10))
        .withThrowableThat()
        .withMessageContaining("journalBroken");
  }

  @Test
  @DisplayName("A municipality that is unknown fails the stage, not the caller")
  void unknownMunicipality() {
    Journal none =
        new SqliteJournal(municipality -> {
          throw new IllegalArgumentException("unknown municipality");
        });
    assertThat(none.load(Committee.KEY).toCompletableFuture()).isCompletedExceptionally();
  }
}
