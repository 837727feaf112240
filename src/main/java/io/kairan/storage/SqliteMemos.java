package io.kairan.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kairan.annotation.InkChange;
import io.kairan.base.CommandId;
import io.kairan.base.DocumentId;
import io.kairan.base.MeetingKey;
import io.kairan.base.MunicipalityId;
import io.kairan.base.SeatId;
import io.kairan.base.StrokeId;
import io.kairan.live.MemoStore;
import io.kairan.meeting.Refusal;
import io.kairan.wire.MemoEvent;
import io.kairan.wire.WireJson;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Private memos in the table {@code memo} of a municipality's {@code kairan.db}. */
public final class SqliteMemos implements MemoStore {

  private final Function<MunicipalityId, SqliteDatabase> databases;

  /**
   * Uses databases that their owner opens and closes.
   *
   * @param databases a municipality's {@code kairan.db}; what it throws fails the stage
   */
  public SqliteMemos(Function<MunicipalityId, SqliteDatabase> databases) {
    this.databases = databases;
  }

  @Override
  public CompletionStage<Answer> write(Change change) {
    return Stages.calm(() ->
        databases.apply(change.meeting().municipality()).write(handle -> write(handle, change)));
  }

  @Override
  public CompletionStage<List<MemoEvent>> after(
      MeetingKey meeting, SeatId seat, DocumentId document, long sequence) {
    return Stages.calm(() ->
        databases
            .apply(meeting.municipality())
            .read(handle ->
                handle
                    .createQuery(
                        "SELECT document, sequence, command, change FROM memo WHERE meeting ="
                            + " :meeting AND seat = :seat AND document = :document AND sequence >"
                            + " :sequence ORDER BY sequence")
                    .bind("meeting", meeting.meeting().value())
                    .bind("seat", seat.value())
                    .bind("document", document.value())
                    .bind("sequence", sequence)
                    .map(SqliteMemos::memo)
                    .list()));
  }

  @Override
  public CompletionStage<Void> remove(MeetingKey meeting) {
    return Stages.calm(() ->
            databases
                .apply(meeting.municipality())
                .write(handle ->
                    handle.execute(
                        "DELETE FROM memo WHERE meeting = ?", meeting.meeting().value())))
        .thenAccept(count -> {});
  }

  private static Answer write(Handle handle, Change change) {
    Optional<MemoEvent> before = written(handle, change);
    if (before.isPresent()) {
      return new Answer.Written(before.get(), true);
    }
    Optional<Refusal> refusal = refusal(handle, change);
    if (refusal.isPresent()) {
      return new Answer.Refused(refusal.get());
    }
    return new Answer.Written(append(handle, change), false);
  }

  private static Optional<MemoEvent> written(Handle handle, Change change) {
    return handle
        .createQuery(
            "SELECT document, sequence, command, change FROM memo"
                + " WHERE meeting = :meeting AND seat = :seat AND command = :command")
        .bind("meeting", change.meeting().meeting().value())
        .bind("seat", change.seat().value())
        .bind("command", change.command().value())
        .map(SqliteMemos::memo)
        .findOne();
  }

  private static Optional<Refusal> refusal(Handle handle, Change change) {
    return switch (change.ink()) {
      case InkChange.Draw draw ->
          drawn(handle, change, draw.stroke().id())
              ? Optional.of(Refusal.ID_IN_USE)
              : Optional.empty();
      case InkChange.Erase erase -> unknown(handle, change, erase.strokes());
      case InkChange.Restore restore -> unknown(handle, change, restore.strokes());
      case InkChange.Move move -> unknown(handle, change, move.strokes());
    };
  }

  private static Optional<Refusal> unknown(Handle handle, Change change, List<StrokeId> named) {
    return named.stream().allMatch(stroke -> drawn(handle, change, stroke))
        ? Optional.empty()
        : Optional.of(Refusal.UNKNOWN_STROKE);
  }

  /** Whether a stroke was ever drawn in the stream, be it erased by now. */
  private static boolean drawn(Handle handle, Change change, StrokeId stroke) {
    return handle
        .createQuery(
            "SELECT EXISTS (SELECT 1 FROM memo WHERE meeting = :meeting AND seat = :seat"
                + " AND document = :document AND stroke = :stroke)")
        .bind("meeting", change.meeting().meeting().value())
        .bind("seat", change.seat().value())
        .bind("document", change.ink().page().document().value())
        .bind("stroke", stroke.value())
        .mapTo(Boolean.class)
        .one();
  }

  private static MemoEvent append(Handle handle, Change change) {
    DocumentId document = change.ink().page().document();
    long sequence =
        handle
            .createQuery(
                "INSERT INTO memo (meeting, seat, document, sequence, command, stroke, change)"
                    + " SELECT :meeting, :seat, :document, 1 + coalesce(max(sequence), 0),"
                    + " :command, :stroke, :change FROM memo WHERE meeting = :meeting"
                    + " AND seat = :seat AND document = :document RETURNING sequence")
            .bind("meeting", change.meeting().meeting().value())
            .bind("seat", change.seat().value())
            .bind("document", document.value())
            .bind("command", change.command().value())
            .bind("stroke", stroke(change.ink()))
            .bind("change", new String(WireJson.encode(change.ink()), UTF_8))
            .mapTo(Long.class)
            .one();
    return new MemoEvent(document, sequence, change.command(), change.ink());
  }

  private static @Nullable String stroke(InkChange change) {
    return change instanceof InkChange.Draw draw ? draw.stroke().id().value() : null;
  }

  private static MemoEvent memo(ResultSet row, StatementContext context) throws SQLException {
    try {
      return new MemoEvent(
          new DocumentId(row.getString("document")),
          row.getLong("sequence"),
          new CommandId(row.getString("command")),
          WireJson.decode(row.getString("change").getBytes(UTF_8), InkChange.class));
    } catch (IOException e) {
      throw new SQLException("a memo does not hold what was written", e);
    }
  }
}
