package io.kairan.app;

import io.kairan.storage.SqliteDatabase;
import io.kairan.storage.SqliteSearchIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file of the search index, which is made anew where it cannot be used. Blocks. */
final class SearchFile {

  private static final Logger LOG = LoggerFactory.getLogger(SearchFile.class);

  private SearchFile() {}

  static SqliteDatabase open(Path file) throws IOException {
    try {
      SqliteDatabase database = new SqliteDatabase(file, SqliteSearchIndex.MIGRATIONS);
      if (sound(database)) {
        return database;
      }
      database.close();
      LOG.warn("the search index is damaged and is made anew");
    } catch (RuntimeException e) {
      LOG.warn("the search index cannot be opened and is made anew", e);
    }
    for (String part : new String[] {"", "-wal", "-shm"}) {
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + part));
    }
    return new SqliteDatabase(file, SqliteSearchIndex.MIGRATIONS);
  }

  private static boolean sound(SqliteDatabase database) {
    try {
      return "ok"
          .equals(
              database.readNow(
                  handle -> handle.select("PRAGMA quick_check(1)").mapTo(String.class).one()));
    } catch (Exception e) {
      LOG.debug("the search index cannot be checked", e);
      return false;
    }
  }
}
