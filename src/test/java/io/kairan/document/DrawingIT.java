package io.kairan.document;

import static io.kairan.document.PapersFixture.MEETING;
import static io.kairan.fixture.Settled.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kairan.base.ProblemException;
import io.kairan.fixture.OddPdfs;
import io.kairan.meeting.MeetingDocument;
import io.kairan.wire.PaperProgress;
import io.kairan.wire.PaperProgress.PageFailure;
import io.kairan.wire.PaperProgress.PageState;
import io.kairan.wire.UploadedDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DrawingIT extends OverPapers {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  @DisplayName("PIC2 Pages become ready one by one, and a restart goes on where it was")
  void progress() throws Exception {
    UploadedDocument uploaded = fixture.accepted("a.pdf", OddPdfs.paper(12, 6));
    List<PaperProgress> told = new CopyOnWriteArrayList<>();
    fixture.papers().onProgress((meeting, progress) -> told.add(progress));
    fixture.drawn(uploaded.document());
    await().atMost(PATIENCE).until(() -> allReady(told.getLast()));
    assertThat(told.getFirst().pages()).contains(PageState.WAITING);
    List<String> before = fixture.files();
    fixture.restart();
    fixture.drawn(uploaded.document());
    assertThat(fixture.files()).isEqualTo(before).hasSize(1 + 2 * 12);
  }

  @Test
  @DisplayName("PIC3 A page that is asked for is drawn before those that nobody asked for")
  void askedFirst() throws Exception {
    MeetingDocument document = fixture.accepted("a.pdf", OddPdfs.paper(200, 7)).document();
    fixture.papers().ensure(MEETING, document);
    Picture picture =
        value(fixture.papers().picture(MEETING, document.content(), 190, Rung.SCREEN));
    assertThat(picture.mediaType()).isEqualTo("image/png");
    assertThat(fixture.papers().progress(MEETING, document).pages().get(189))
        .isEqualTo(PageState.READY);
    assertThat(fixture.papers().progress(MEETING, document).pages()).contains(PageState.WAITING);
  }

  @Test
  @DisplayName("PIC14 Pictures take no more room than they may, and one given up is drawn again")
  void givenUp() throws Exception {
    long room = 60_000;
    fixture.restart(room);
    MeetingDocument document = fixture.accepted("a.pdf", OddPdfs.paper(49, 6)).document();
    fixture.drawn(document);
    await().atMost(PATIENCE).until(() -> bytesOfPictures() <= room);
    fixture.restart();
    fixture.papers().ensure(MEETING, document);
    for (int page : List.of(1, 20, 49)) {
      Picture picture =
          value(fixture.papers().picture(MEETING, document.content(), page, Rung.SCREEN));
      assertThat(picture.bytes().length()).isGreaterThan(1_000);
    }
  }

  @Test
  @DisplayName("PIC14 Pictures that somebody deleted while the server runs are drawn again")
  void deleted() throws Exception {
    MeetingDocument document = fixture.accepted("a.pdf", OddPdfs.paper(3, 6)).document();
    fixture.drawn(document);
    for (String name : fixture.files()) {
      if (name.startsWith("pictures/")) {
        Files.delete(fixture.documents().resolve(name));
      }
    }
    assertThat(value(fixture.papers().picture(MEETING, document.content(), 2, Rung.SCREEN)))
        .isNotNull();
    assertThat(value(fixture.papers().picture(MEETING, document.content(), 3, Rung.THUMBNAIL)))
        .isNotNull();
  }

  private long bytesOfPictures() throws IOException {
    long sum = 0;
    for (String name : fixture.files()) {
      sum += name.startsWith("pictures/") ? Files.size(fixture.documents().resolve(name)) : 0;
    }
    return sum;
  }

  @Test
  @DisplayName("PIC4 A page that cannot be drawn says why, also after a restart, and is no blank")
  void failedPage() throws Exception {
    MeetingDocument document = fixture.accepted("a.pdf", OddPdfs.flateBomb()).document();
    PageFailure failure = new PageFailure(1, "pageTooComplex");
    assertThat(fixture.drawn(document).failures()).containsExactly(failure);
    fixture.restart();
    PaperProgress progress = fixture.drawn(document);
    assertThat(progress.pages()).containsExactly(PageState.FAILED);
    assertThat(progress.failures()).containsExactly(failure);
    assertThatThrownBy(
            () -> value(fixture.papers().picture(MEETING, document.content(), 1, Rung.SCREEN)))
        .isInstanceOf(ProblemException.class)
        .hasMessage("pageFailed");
  }

  @Test
  @DisplayName("PIC10 A page that looks blank although it has marks is ready, with a warning")
  void looksBlank() throws Exception {
    PaperProgress progress =
        fixture.drawn(fixture.accepted("a.pdf", OddPdfs.brokenImage()).document());
    assertThat(progress.pages()).containsExactly(PageState.READY);
    assertThat(progress.failures()).containsExactly(new PageFailure(1, "looksBlank"));
  }

  @Test
  @DisplayName("PIC5 A picture of a paper or page that is not there is refused")
  void unknown() throws Exception {
    MeetingDocument document = fixture.accepted("a.pdf", OddPdfs.paper(1, 8)).document();
    assertThatThrownBy(
            () -> value(fixture.papers().picture(MEETING, document.content(), 1, Rung.SCREEN)))
        .hasMessage("unknownPage");
    fixture.papers().ensure(MEETING, document);
    assertThatThrownBy(
            () -> value(fixture.papers().picture(MEETING, document.content(), 2, Rung.SCREEN)))
        .hasMessage("unknownPage");
  }

  @Test
  @DisplayName("PIC4 Tiles that cannot be drawn are not tried again, not even after a restart")
  void failedTiles() throws Exception {
    MeetingDocument document = fixture.accepted("a.pdf", OddPdfs.flateBomb()).document();
    assertTilesFail(document);
    long lost = pool.childrenLost();
    fixture.restart();
    assertTilesFail(document);
    assertThat(pool.childrenLost()).isEqualTo(lost);
  }

  private void assertTilesFail(MeetingDocument document) {
    String rendition = fixture.papers().rendition();
    try (Tiles tiles = new Tiles(pool, fixture.store(), rendition, PaperSettings.DEFAULT)) {
      assertThatThrownBy(
              () -> value(tiles.tile(MEETING.municipality(), document, new Tile(1, 2, 0, 0))))
          .isInstanceOf(ProblemException.class)
          .hasMessage("pageFailed");
    }
  }

  private static boolean allReady(PaperProgress progress) {
    return progress.pages().stream().allMatch(PageState.READY::equals);
  }
}
