package io.kairan.storage;

import io.kairan.base.ContentHash;
import io.kairan.base.Epoch;
import io.kairan.base.MeetingId;
import io.kairan.base.MeetingKey;
import io.kairan.base.MunicipalityId;
import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.live.Journal;
import io.kairan.live.JournalCopy;
import io.kairan.live.JournalRecord;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * The journal in one SQLite file for each municipality. Appends of all its meetings share the
 * commit of {@link SqliteDatabase}; the key of the table keeps sequences without a gap or a double.
 */
public final class SqliteJournal implements Journal {

  /** The classpath folder of the files' migrations. */
  public static final String MIGRATIONS = "db/journal";

  private static final RowMapper<JournalRecord> RECORD =
      (row, context) ->
          new JournalRecord(
              row.getLong("sequence"),
              row.getString("json"),
              new ContentHash(row.getString("hash")));

  private final Function<MunicipalityId, SqliteDatabase> databases;

  /**
   * Uses databases that their owner opens and closes.
   *
   * @param databases a municipality's journal; what it throws for an unknown one fails the stage
   */
  public SqliteJournal(Function<MunicipalityId, SqliteDatabase> databases) {
    this.databases = databases;
  }

  @Override
  public CompletionStage<JournalCopy> load(MeetingKey meeting) {
    return Stages.calm(() ->
        database(meeting).read(handle -> new JournalCopy(epoch(handle), whole(handle, meeting))));
  }

  /** All records, if they go as far as the head says. */
  private static List<JournalRecord> whole(Handle handle, MeetingKey meeting) {
    List<JournalRecord> records = records(handle, meeting, 0, Long.MAX_VALUE);
    long last = records.isEmpty() ? 0 : records.getLast().sequence();
    long head =
        handle
            .createQuery("SELECT sequence FROM journal_head WHERE meeting = :meeting")
            .bind("meeting", meeting.meeting().value())
            .mapTo(Long.class)
            .findOne()
            .orElse(0L);
    if (last != head) {
      String at = Long.toString(Math.min(last, head) + 1);
      throw new ProblemException(new Problem(503, "journalBroken", Map.of("sequence", at)));
    }
    return records;
  }

  @Override
  public CompletionStage<List<JournalRecord>> between(MeetingKey meeting, long after, long upTo) {
    return Stages.calm(
        () -> database(meeting).read(handle -> records(handle, meeting, after, upTo)));
  }

  @Override
  public CompletionStage<Void> append(MeetingKey meeting, List<JournalRecord> records) {
    return Stages.calm(() -> database(meeting).write(handle -> appendAll(handle, meeting, records)))
        .thenAccept(count -> {});
  }

  @Override
  public CompletionStage<List<MeetingId>> meetings(MunicipalityId municipality) {
    return Stages.calm(() ->
        databases
            .apply(municipality)
            .read(handle ->
                handle
                    .createQuery("SELECT meeting FROM record WHERE sequence = 1")
                    .map((row, context) -> new MeetingId(row.getString("meeting")))
                    .list()));
  }

  @Override
  public CompletionStage<Void> remove(MeetingKey meeting) {
    return Stages.calm(() ->
            database(meeting)
                .write(handle -> {
                  handle.execute(
                      "DELETE FROM journal_head WHERE meeting = ?", meeting.meeting().value());
                  return handle.execute(
                      "DELETE FROM record WHERE meeting = ?", meeting.meeting().value());
                }))
        .thenAccept(count -> {});
  }

  private SqliteDatabase database(MeetingKey meeting) {
    return databases.apply(meeting.municipality());
  }

  private static Epoch epoch(Handle handle) {
    return new Epoch(
        handle.createQuery("SELECT epoch FROM journal_life").mapTo(String.class).one());
  }

  private static List<JournalRecord> records(
      Handle handle, MeetingKey meeting, long after, long upTo) {
    return handle
        .createQuery(
            "SELECT sequence, json, hash FROM record"
                + " WHERE meeting = :meeting AND sequence > :after AND sequence <= :upTo"
                + " ORDER BY sequence")
        .bind("meeting", meeting.meeting().value())
        .bind("after", after)
        .bind("upTo", upTo)
        .map(RECORD)
        .list();
  }

  private static int appendAll(Handle handle, MeetingKey meeting, List<JournalRecord> records) {
    for (JournalRecord record : records) {
      int rows =
          handle
              .createUpdate(
                  "INSERT INTO record (meeting, sequence, json, hash)"
                      + " SELECT :meeting, :sequence, :json, :hash WHERE :sequence = 1 +"
                      + " (SELECT coalesce(max(sequence), 0) FROM record"
                      + " WHERE meeting = :meeting)")
              .bind("meeting", meeting.meeting().value())
              .bind("sequence", record.sequence())
              .bind("json", record.json())
              .bind("hash", record.hash().value())
              .execute();
      if (rows != 1) {
        throw new IllegalStateException(
            meeting + ": record " + record.sequence() + " does not follow the last one");
      }
    }
    JournalRecord last = records.getLast();
    handle.execute(
        "INSERT INTO journal_head (meeting, sequence, hash) VALUES (?, ?, ?) ON CONFLICT (meeting)"
            + " DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash",
        meeting.meeting().value(),
        last.sequence(),
        last.hash().value());
    return records.size();
  }
}
