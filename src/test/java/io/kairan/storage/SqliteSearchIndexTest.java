package io.kairan.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.base.ContentHash;
import io.kairan.base.MunicipalityId;
import io.kairan.document.SearchIndex;
import io.kairan.document.SearchIndex.Hit;
import io.kairan.document.SearchIndex.Page;
import io.kairan.document.SearchIndex.Papers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteSearchIndexTest {

  private static final MunicipalityId CITY = new MunicipalityId("city");
  private static final ContentHash OLD = new ContentHash("a".repeat(64));
  private static final ContentHash NEW = new ContentHash("b".repeat(64));

  @TempDir Path folder;
  private SqliteDatabase database;
  private SqliteSearchIndex index;

  @BeforeEach
  void open() throws Exception {
    database = new SqliteDatabase(folder.resolve("search.db"), SqliteSearchIndex.MIGRATIONS);
    index = new SqliteSearchIndex(municipality -> database);
    done(index.add(CITY, OLD, 3, List.of(new Page(1, "予算 算書 書"), new Page(3, "予定 定表 表"))));
    done(index.add(CITY, NEW, 2, List.of(new Page(1, "予算 算案 案"), new Page(2, "予算 算"))));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  @DisplayName(
      "FND1 One letter, two and more are found, in the order of the papers, each one's in order")
  void letters() throws Exception {
    assertThat(find("\"予算\"")).containsExactly(new Hit(NEW, 1), new Hit(NEW, 2), new Hit(OLD, 1));
    assertThat(find("\"予算 算書\"")).containsExactly(new Hit(OLD, 1));
    assertThat(find("\"予\"*")).hasSize(4);
    assertThat(find("\"案\"*")).containsExactly(new Hit(NEW, 1));
    assertThat(find("\"算予\"")).isEmpty();
  }

  @Test
  @DisplayName("FND1 The papers that hold a text come newest first, as many as are asked for")
  void papers() throws Exception {
    Papers first = done(index.papers(CITY, "\"予\"*", SearchIndex.NEWEST, 1));
    assertThat(first.papers()).containsExactly(NEW);
    Papers second = done(index.papers(CITY, "\"予\"*", first.next(), 1));
    assertThat(second).isEqualTo(new Papers(List.of(OLD), 0));
    assertThat(done(index.papers(CITY, "\"予\"*", SearchIndex.NEWEST, 9)))
        .isEqualTo(new Papers(List.of(NEW, OLD), 0));
  }

  @Test
  @DisplayName("FND4 It is known which papers are wholly in the index, and one taken out is gone")
  void holdings() throws Exception {
    assertThat(done(index.holdings(CITY))).isEqualTo(Map.of(OLD, false, NEW, true));
    done(index.remove(CITY, List.of(NEW, new ContentHash("c".repeat(64)))));
    assertThat(done(index.holdings(CITY))).isEqualTo(Map.of(OLD, false));
    assertThat(find("\"予\"*")).containsExactly(new Hit(OLD, 1), new Hit(OLD, 3));
  }

  @Test
  @DisplayName("FND1 In some papers alone, in their order")
  void within() throws Exception {
    ContentHash nobodys = new ContentHash("c".repeat(64));
    List<Hit> hits = done(index.find(CITY, "\"予\"*", List.of(OLD, nobodys, NEW), 3));
    assertThat(hits).containsExactly(new Hit(OLD, 1), new Hit(OLD, 3), new Hit(NEW, 1));
    assertThat(done(index.find(CITY, "\"予\"*", List.of(), 3))).isEmpty();
  }

  @Test
  @DisplayName("FND4 A page is in the index once, and it is known which are")
  void once() throws Exception {
    done(index.add(CITY, OLD, 3, List.of(new Page(1, "別物 物"), new Page(2, "予算 算"))));
    assertThat(find("\"別物\"")).isEmpty();
    assertThat(done(index.indexed(CITY, OLD))).containsExactlyInAnyOrder(1, 2, 3);
    assertThat(done(index.indexed(CITY, NEW))).containsExactlyInAnyOrder(1, 2);
    assertThat(done(index.indexed(CITY, new ContentHash("c".repeat(64))))).isEmpty();
  }

  private List<Hit> find(String question) throws Exception {
    return done(index.find(CITY, question, List.of(NEW, OLD), 10));
  }

  private static <T> T done(CompletionStage<T> stage) throws Exception {
    return stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
  }
}
