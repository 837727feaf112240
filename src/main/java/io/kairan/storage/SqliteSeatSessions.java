package io.kairan.storage;

import io.kairan.base.MeetingId;
import io.kairan.base.MunicipalityId;
import io.kairan.base.SeatId;
import io.kairan.identity.SeatSession;
import io.kairan.identity.SeatSessionStore;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Sessions of seats in the municipality's {@code kairan.db}. */
public final class SqliteSeatSessions implements SeatSessionStore {

  private final SqliteDatabase database;

  public SqliteSeatSessions(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public CompletionStage<Void> add(String tokenHash, SeatSession session) {
    return database
        .write(handle ->
            handle.execute(
                "INSERT INTO seat_session"
                    + " (token_hash, municipality, meeting, seat, generation, created_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?)",
                tokenHash,
                session.municipality().value(),
                session.meeting().value(),
                session.seat().value(),
                session.generation(),
                System.currentTimeMillis()))
        .thenApply(Stages::nothing);
  }

  @Override
  public CompletionStage<Optional<SeatSession>> find(String tokenHash) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT municipality, meeting, seat, generation FROM seat_session"
                    + " WHERE token_hash = ?")
            .bind(0, tokenHash)
            .map((row, context) ->
                new SeatSession(
                    new MunicipalityId(row.getString("municipality")),
                    new MeetingId(row.getString("meeting")),
                    new SeatId(row.getString("seat")),
                    row.getInt("generation")))
            .findOne());
  }

  @Override
  public CompletionStage<Void> remove(String tokenHash) {
    return database
        .write(handle -> handle.execute("DELETE FROM seat_session WHERE token_hash = ?", tokenHash))
        .thenApply(Stages::nothing);
  }
}
