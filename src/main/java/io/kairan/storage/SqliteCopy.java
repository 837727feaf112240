package io.kairan.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/** Copies of database files that may be in use. Blocks. */
public final class SqliteCopy {

  private SqliteCopy() {}

  /** Writes a complete copy as of one moment, whatever a running server writes meanwhile. */
  public static void into(Path file, Path copy) throws IOException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(10_000);
    execute(config, file, "VACUUM INTO '" + copy.toString().replace("'", "''") + "'");
  }

  /** Gives a restored journal a life of its own: tablets that saw what came later begin anew. */
  public static void renewEpoch(Path journal) throws IOException {
    execute(
        new SQLiteConfig(), journal, "UPDATE journal_life SET epoch = lower(hex(randomblob(16)))");
  }

  private static void execute(SQLiteConfig config, Path file, String sql) throws IOException {
    try (Connection connection = config.createConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }
}
