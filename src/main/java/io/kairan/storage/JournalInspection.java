package io.kairan.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kairan.base.ContentHash;
import io.kairan.live.HashChain;
import io.kairan.meeting.RecordedEvent;
import io.kairan.wire.WireJson;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * Reads a municipality's journal as a stranger would: every record against the one before, and the
 * last one against the head. Changes nothing; a server may be running on the file.
 */
public final class JournalInspection {

  /**
   * One meeting.
   *
   * @param records how many there are
   * @param firstBad the sequence at which the journal is not what was written; null where it is
   * @param problem what is wrong there, in English; null where nothing is
   */
  public record Finding(
      String meeting, long records, @Nullable Long firstBad, @Nullable String problem) {

    public boolean sound() {
      return problem == null;
    }

    /** What was found, in one line of English. */
    public String words() {
      return sound()
          ? "%s: sound, %d records".formatted(meeting, records)
          : "%s: BAD at record %d: %s".formatted(meeting, firstBad, problem);
    }
  }

  /** What is wrong with the file itself, and each meeting in it. */
  public record Result(Optional<String> file, List<Finding> meetings) {

    public Result {
      meetings = List.copyOf(meetings);
    }

    public boolean sound() {
      return file.isEmpty() && meetings.stream().allMatch(Finding::sound);
    }
  }

  private final Connection connection;

  private JournalInspection(Connection connection) {
    this.connection = connection;
  }

  /** Reads a journal file from its first to its last record. Blocks. */
  public static Result of(Path file) {
    List<Finding> findings = new ArrayList<>();
    try (Connection connection = reader().createConnection("jdbc:sqlite:" + file)) {
      JournalInspection inspection = new JournalInspection(connection);
      Optional<String> damage = inspection.damage();
      for (String meeting : inspection.meetings()) {
        findings.add(inspection.inspect(meeting));
      }
      return new Result(damage, findings);
    } catch (SQLException e) {
      return new Result(Optional.of(String.valueOf(e.getMessage())), findings);
    }
  }

  /** The JSON of a meeting's records, in order. Blocks. */
  public static List<String> records(Path file, String meeting) {
    List<String> records = new ArrayList<>();
    try (Connection connection = reader().createConnection("jdbc:sqlite:" + file);
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT json FROM record WHERE meeting = ? ORDER BY sequence")) {
      query.setString(1, meeting);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          records.add(rows.getString(1));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the journal cannot be read", e);
    }
    return records;
  }

  private static SQLiteConfig reader() {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(10_000);
    return config;
  }

  private Optional<String> damage() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA integrity_check(1)")) {
      String said = row.next() ? row.getString(1) : "no answer";
      return "ok".equals(said) ? Optional.empty() : Optional.of(said);
    }
  }

  private Set<String> meetings() throws SQLException {
    Set<String> meetings = new LinkedHashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT meeting FROM record UNION SELECT meeting FROM journal_head ORDER BY 1")) {
      while (rows.next()) {
        meetings.add(rows.getString(1));
      }
    }
    return meetings;
  }

  private Finding inspect(String meeting) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT sequence, json, hash FROM record WHERE meeting = ? ORDER BY sequence")) {
      query.setString(1, meeting);
      try (ResultSet rows = query.executeQuery()) {
        return follow(meeting, rows);
      }
    }
  }

  private Finding follow(String meeting, ResultSet rows) throws SQLException {
    long count = 0;
    ContentHash last = HashChain.START;
    Finding bad = null;
    while (rows.next()) {
      count++;
      last = HashChain.next(last, rows.getString("json"));
      if (bad == null) {
        long at = Math.min(count, rows.getLong("sequence"));
        String problem = problem(rows, count, last);
        bad = problem == null ? null : new Finding(meeting, 0, at, problem);
      }
    }
    return bad == null
        ? end(meeting, count, last)
        : new Finding(meeting, count, bad.firstBad(), bad.problem());
  }

  private static @Nullable String problem(ResultSet rows, long count, ContentHash expected)
      throws SQLException {
    if (rows.getLong("sequence") != count) {
      return "the record is missing";
    }
    if (!expected.value().equals(rows.getString("hash"))) {
      return "the record does not follow from the one before";
    }
    try {
      RecordedEvent event =
          WireJson.decode(rows.getString("json").getBytes(UTF_8), RecordedEvent.class);
      return event.sequence() == count ? null : "the record holds event " + event.sequence();
    } catch (IOException e) {
      return "the record cannot be read";
    }
  }

  /** Where the journal must end, as its head says. */
  private Finding end(String meeting, long count, ContentHash last) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT sequence, hash FROM journal_head WHERE meeting = ?")) {
      query.setString(1, meeting);
      try (ResultSet head = query.executeQuery()) {
        if (!head.next()) {
          return new Finding(meeting, count, count, "the journal has no head");
        }
        boolean whole =
            head.getLong("sequence") == count && last.value().equals(head.getString("hash"));
        return whole
            ? new Finding(meeting, count, null, null)
            : new Finding(
                meeting,
                count,
                Math.min(count, head.getLong("sequence")) + 1,
                "the journal must end with record " + head.getLong("sequence"));
      }
    }
  }
}
