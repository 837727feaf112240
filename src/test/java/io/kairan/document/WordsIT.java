package io.kairan.document;

import static io.kairan.document.PapersFixture.MEETING;
import static io.kairan.fixture.Settled.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kairan.fixture.Fonts;
import io.kairan.fixture.OddPdfs;
import io.kairan.meeting.MeetingDocument;
import io.kairan.render.RenderPool;
import io.kairan.render.RenderSettings;
import io.kairan.storage.SqliteDatabase;
import io.kairan.storage.SqliteSearchIndex;
import io.kairan.wire.PageText;
import io.kairan.wire.PaperWords;
import io.kairan.wire.WireJson;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Nothing is indexed here. */
  private static final SearchIndex NO_INDEX =
      new SqliteSearchIndex(municipality -> {
        throw new IllegalStateException("no index");
      });

  @TempDir private Path folder;

  @Test
  @DisplayName("TXT6 A page that ends its readers has no words, and no restart tries it again")
  void givenUp() throws Exception {
    try (RenderPool pool = pool();
        PapersFixture fixture = new PapersFixture(folder.resolve("data"), pool)) {
      MeetingDocument paper = fixture.accepted("a.pdf", OddPdfs.flateBomb()).document();
      assertThat(read(fixture, pool, paper)).isEqualTo("");
      assertThat(pool.childrenLost()).isEqualTo(2);
    }
    try (RenderPool pool = pool();
        PapersFixture fixture = new PapersFixture(folder.resolve("data"), pool)) {
      MeetingDocument paper = fixture.accepted("a.pdf", OddPdfs.flateBomb()).document();
      assertThat(read(fixture, pool, paper)).isEqualTo("");
      assertThat(pool.childrenLost()).isZero();
    }
  }

  @Test
  @DisplayName("FND7 The words of all pages come together, once every page is read")
  void whole() throws Exception {
    try (RenderPool pool = pool();
        PapersFixture fixture = new PapersFixture(folder.resolve("data"), pool)) {
      MeetingDocument paper = fixture.accepted("a.pdf", OddPdfs.paper(3, 1)).document();
      try (Words words = new Words(pool, fixture.store(), NO_INDEX)) {
        assertThatThrownBy(() -> value(words.whole(MEETING, paper))).hasMessage("stillReading");
        List<PageText> pages = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
          byte[] json = value(words.page(MEETING, paper, page)).getBytes();
          pages.add(WireJson.decode(json, PageText.class));
        }
        assertThat(unpacked(value(words.whole(MEETING, paper)))).isEqualTo(new PaperWords(pages));
        assertThat(pages.getFirst().text()).isNotBlank();
      }
      try (Words words = new Words(pool, fixture.store(), NO_INDEX)) {
        assertThat(unpacked(value(words.whole(MEETING, paper))).pages()).hasSize(3);
      }
    }
  }

  private static PaperWords unpacked(Buffer gzip) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip.getBytes()))) {
      return WireJson.decode(in.readAllBytes(), PaperWords.class);
    }
  }

  /** The words of the only page, once it is in the index. */
  private String read(PapersFixture fixture, RenderPool pool, MeetingDocument paper)
      throws Exception {
    Path file = folder.resolve("data/municipalities/city/search.db");
    try (SqliteDatabase database = new SqliteDatabase(file, SqliteSearchIndex.MIGRATIONS);
        Words words =
            new Words(pool, fixture.store(), new SqliteSearchIndex(municipality -> database))) {
      words.ensure(MEETING, paper);
      await()
          .atMost(PATIENCE)
          .until(() ->
              words
                  .index()
                  .indexed(MEETING.municipality(), paper.content())
                  .toCompletableFuture()
                  .join()
                  .equals(Set.of(1)));
      Buffer json = value(words.page(MEETING, paper, 1));
      return WireJson.decode(json.getBytes(), PageText.class).text();
    }
  }

  private RenderPool pool() throws IOException {
    return RenderPool.start(
        new RenderSettings(
            1, 128, PATIENCE, PATIENCE, PATIENCE, Fonts.folder(), folder.resolve("work")));
  }
}
