package io.kairan.storage;

import io.kairan.identity.Audit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The audit trail in the municipality's {@code kairan.db}. */
public final class SqliteAudit implements Audit {

  private static final Logger LOG = LoggerFactory.getLogger(SqliteAudit.class);

  private final SqliteDatabase database;

  public SqliteAudit(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public void keep(Line line) {
    database
        .write(handle ->
            handle.execute(
                "INSERT INTO audit (at, who, what, came_from, outcome) VALUES (?, ?, ?, ?, ?)",
                System.currentTimeMillis(),
                line.who(),
                line.what(),
                line.from(),
                line.outcome()))
        .whenComplete((kept, failure) -> {
          if (failure != null) {
            LOG.error("an audit line was not kept: {}", line, failure);
          }
        });
  }
}
