package io.kairan.storage;

import io.kairan.base.MunicipalityId;
import io.kairan.contract.AccountStoreContract;
import io.kairan.identity.AccountStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteAccountsTest extends AccountStoreContract {

  @TempDir Path folder;
  private SqliteDatabase database;
  private AccountStore accounts;

  @BeforeEach
  void open() {
    database = new SqliteDatabase(folder.resolve("kairan.db"), "db/kairan");
    accounts = new SqliteAccounts(new MunicipalityId("city"), database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected AccountStore accounts() {
    return accounts;
  }
}
