package io.kairan.storage;

import io.kairan.contract.SeatSessionStoreContract;
import io.kairan.identity.SeatSessionStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteSeatSessionsTest extends SeatSessionStoreContract {

  @TempDir Path folder;
  private SqliteDatabase database;
  private SeatSessionStore sessions;

  @BeforeEach
  void open() {
    database = new SqliteDatabase(folder.resolve("kairan.db"), "db/kairan");
    sessions = new SqliteSeatSessions(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected SeatSessionStore sessions() {
    return sessions;
  }
}
