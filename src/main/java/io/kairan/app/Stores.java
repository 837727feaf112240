package io.kairan.app;

import io.kairan.archive.ArchiveStore;
import io.kairan.base.MunicipalityId;
import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.document.DocumentStore;
import io.kairan.document.SearchIndex;
import io.kairan.identity.AccountStore;
import io.kairan.identity.Audit;
import io.kairan.identity.SeatSessionStore;
import io.kairan.live.Journal;
import io.kairan.live.MemoStore;
import io.kairan.storage.CommitWatch;
import io.kairan.storage.FileArchiveStore;
import io.kairan.storage.FileDocumentStore;
import io.kairan.storage.SqliteAccounts;
import io.kairan.storage.SqliteAudit;
import io.kairan.storage.SqliteDatabase;
import io.kairan.storage.SqliteJournal;
import io.kairan.storage.SqliteMemos;
import io.kairan.storage.SqliteSearchIndex;
import io.kairan.storage.SqliteSeatSessions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * The ports' adapters over the files of a data folder. This server holds one municipality; the
 * folder, the keys and the ports are ready for more.
 */
final class Stores implements AutoCloseable {

  private final SqliteDatabase kairan;
  private final SqliteDatabase events;
  private final SqliteDatabase found;

  final AccountStore accounts;
  final SeatSessionStore seatSessions;
  final Audit audit;
  final Journal journal;
  final MemoStore memos;
  final DocumentStore documents;
  final ArchiveStore archives;
  final SearchIndex search;

  /**
   * Opens or creates the databases and brings them up to date. Blocks.
   *
   * @param watches who looks at the commits of the database of a name
   */
  Stores(DataFolder data, MunicipalityId municipality, Function<String, CommitWatch> watches)
      throws IOException {
    System.setProperty("org.sqlite.tmpdir", data.temporary("sqlite").toString());
    Path folder = data.municipality(municipality);
    kairan = new SqliteDatabase(folder.resolve("kairan.db"), "db/kairan", watches.apply("kairan"));
    events =
        new SqliteDatabase(
            folder.resolve("journal.db"), SqliteJournal.MIGRATIONS, watches.apply("journal"));
    Function<MunicipalityId, SqliteDatabase> kairans = only(municipality, kairan);
    accounts = new SqliteAccounts(municipality, kairan);
    seatSessions = new SqliteSeatSessions(kairan);
    audit = new SqliteAudit(kairan);
    journal = new SqliteJournal(only(municipality, events));
    memos = new SqliteMemos(kairans);
    documents = new FileDocumentStore(data.municipalities(), kairans);
    archives = new FileArchiveStore(data.municipalities());
    found = SearchFile.open(folder.resolve("search.db"));
    search = new SqliteSearchIndex(only(municipality, found));
  }

  @Override
  public void close() {
    found.close();
    events.close();
    kairan.close();
  }

  private static Function<MunicipalityId, SqliteDatabase> only(
      MunicipalityId known, SqliteDatabase database) {
    return asked -> {
      if (!asked.equals(known)) {
        throw new ProblemException(Problem.of(404, "unknownMeeting"));
      }
      return database;
    };
  }
}
