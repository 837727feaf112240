package io.kairan.storage;

import io.kairan.contract.MemoStoreContract;
import io.kairan.live.MemoStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteMemosTest extends MemoStoreContract {

  @TempDir Path folder;
  private SqliteDatabase database;
  private MemoStore memos;

  @BeforeEach
  void open() {
    database = new SqliteDatabase(folder.resolve("kairan.db"), "db/kairan");
    memos = new SqliteMemos(municipality -> database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected MemoStore memos() {
    return memos;
  }
}
