package io.kairan.storage;

import io.kairan.base.ContentHash;
import io.kairan.base.MunicipalityId;
import io.kairan.document.SearchIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

/** The index in a municipality's {@code search.db}: FTS5 over pairs of letters. */
public final class SqliteSearchIndex implements SearchIndex {

  /** The classpath folder of the database's migrations. */
  public static final String MIGRATIONS = "db/search";

  private record Range(ContentHash content, long first, int pages) {}

  private final Function<MunicipalityId, SqliteDatabase> databases;

  /**
   * @param databases a municipality's {@code search.db}; what it throws fails the stage
   */
  public SqliteSearchIndex(Function<MunicipalityId, SqliteDatabase> databases) {
    this.databases = databases;
  }

  @Override
  public CompletionStage<Set<Integer>> indexed(MunicipalityId municipality, ContentHash content) {
    return Stages.calm(() ->
        databases
            .apply(municipality)
            .read(handle ->
                range(handle, content).map(range -> pages(handle, range)).orElseGet(Set::of)));
  }

  @Override
  public CompletionStage<Void> add(
      MunicipalityId municipality, ContentHash content, int pages, List<Page> added) {
    return Stages.calm(() ->
            databases
                .apply(municipality)
                .write(handle -> {
                  Range range =
                      range(handle, content).orElseGet(() -> reserve(handle, content, pages));
                  added.stream()
                      .filter(page -> page.number() >= 1 && page.number() <= range.pages())
                      .forEach(page -> add(handle, range, page));
                  return true;
                }))
        .thenApply(Stages::nothing);
  }

  @Override
  public CompletionStage<List<Hit>> find(
      MunicipalityId municipality, String question, List<ContentHash> within, int most) {
    return Stages.calm(
        () -> databases.apply(municipality).read(handle -> within(handle, question, within, most)));
  }

  @Override
  public CompletionStage<Papers> papers(
      MunicipalityId municipality, String question, long from, int most) {
    return Stages.calm(
        () -> databases.apply(municipality).read(handle -> papers(handle, question, from, most)));
  }

  @Override
  public CompletionStage<Map<ContentHash, Boolean>> holdings(MunicipalityId municipality) {
    return Stages.calm(() ->
        databases
            .apply(municipality)
            .read(handle ->
                handle
                    .createQuery(
                        "SELECT content, pages = (SELECT COUNT(*) FROM indexed_page"
                            + " WHERE number BETWEEN first AND first + pages - 1) AS whole"
                            + " FROM indexed_paper")
                    .reduceRows(
                        new HashMap<>(),
                        (holdings, row) -> {
                          holdings.put(
                              new ContentHash(row.getColumn("content", String.class)),
                              row.getColumn("whole", Boolean.class));
                          return holdings;
                        })));
  }

  @Override
  public CompletionStage<Void> remove(MunicipalityId municipality, List<ContentHash> papers) {
    return Stages.calm(() ->
            databases
                .apply(municipality)
                .write(handle -> {
                  papers.forEach(
                      paper -> range(handle, paper).ifPresent(range -> remove(handle, range)));
                  return true;
                }))
        .thenApply(Stages::nothing);
  }

  private static List<Hit> within(
      Handle handle, String question, List<ContentHash> papers, int most) {
    List<Hit> hits = new ArrayList<>();
    for (ContentHash paper : papers) {
      Optional<Range> range = range(handle, paper);
      if (range.isPresent() && hits.size() < most) {
        hits.addAll(inRange(handle, question, range.get(), most - hits.size()));
      }
    }
    return hits;
  }

  private static List<Hit> inRange(Handle handle, String question, Range range, int most) {
    return handle
        .createQuery(
            "SELECT rowid FROM page_letters WHERE page_letters MATCH :question"
                + " AND rowid BETWEEN :first AND :last ORDER BY rowid LIMIT :most")
        .bind("question", question)
        .bind("first", range.first())
        .bind("last", range.first() + range.pages() - 1)
        .bind("most", most)
        .mapTo(Long.class)
        .map(row -> hit(range, row))
        .list();
  }

  /** The newest papers have the highest numbers; rows are read as far as they are asked for. */
  private static Papers papers(Handle handle, String question, long from, int most) {
    try (ResultIterator<Long> rows =
        handle
            .createQuery(
                "SELECT rowid FROM page_letters WHERE page_letters MATCH :question"
                    + " AND rowid < :from ORDER BY rowid DESC")
            .bind("question", question)
            .bind("from", from)
            .mapTo(Long.class)
            .iterator()) {
      List<ContentHash> papers = new ArrayList<>();
      long first = from;
      while (rows.hasNext()) {
        long row = rows.next();
        if (row < first) {
          if (papers.size() == most) {
            return new Papers(papers, first);
          }
          Range range = rangeOf(handle, row);
          papers.add(range.content());
          first = range.first();
        }
      }
      return new Papers(papers, 0);
    }
  }

  private static Hit hit(Range range, long row) {
    return new Hit(range.content(), (int) (row - range.first()) + 1);
  }

  private static void add(Handle handle, Range range, Page page) {
    long row = range.first() + page.number() - 1;
    int fresh = handle.execute("INSERT OR IGNORE INTO indexed_page (number) VALUES (?)", row);
    if (fresh == 1) {
      handle.execute("INSERT INTO page_letters (rowid, pairs) VALUES (?, ?)", row, page.pairs());
    }
  }

  private static void remove(Handle handle, Range range) {
    long last = range.first() + range.pages() - 1;
    for (String table : List.of("page_letters WHERE rowid", "indexed_page WHERE number")) {
      handle.execute("DELETE FROM " + table + " BETWEEN ? AND ?", range.first(), last);
    }
    handle.execute("DELETE FROM indexed_paper WHERE content = ?", range.content().value());
  }

  private static Range reserve(Handle handle, ContentHash content, int pages) {
    long first =
        handle
            .select("SELECT COALESCE(MAX(first + pages), 1) FROM indexed_paper")
            .mapTo(Long.class)
            .one();
    handle.execute(
        "INSERT INTO indexed_paper (content, first, pages) VALUES (?, ?, ?)",
        content.value(),
        first,
        pages);
    return new Range(content, first, pages);
  }

  private static Set<Integer> pages(Handle handle, Range range) {
    return new HashSet<>(
        handle
            .createQuery(
                "SELECT number - :first + 1 FROM indexed_page"
                    + " WHERE number BETWEEN :first AND :last")
            .bind("first", range.first())
            .bind("last", range.first() + range.pages() - 1)
            .mapTo(Integer.class)
            .list());
  }

  private static Optional<Range> range(Handle handle, ContentHash content) {
    return handle
        .createQuery("SELECT content, first, pages FROM indexed_paper WHERE content = :content")
        .bind("content", content.value())
        .map((row, context) -> new Range(content, row.getLong("first"), row.getInt("pages")))
        .findOne();
  }

  private static Range rangeOf(Handle handle, long row) {
    return handle
        .createQuery(
            "SELECT content, first, pages FROM indexed_paper WHERE first <= :row"
                + " ORDER BY first DESC LIMIT 1")
        .bind("row", row)
        .map((found, context) ->
            new Range(
                new ContentHash(found.getString("content")),
                found.getLong("first"),
                found.getInt("pages")))
        .one();
  }
}
