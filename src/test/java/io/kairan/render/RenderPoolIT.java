package io.kairan.render;

import static io.kairan.fixture.Settled.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kairan.base.ProblemException;
import io.kairan.fixture.Fonts;
import io.kairan.fixture.OddPdfs;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderPoolIT {

  private static final List<PictureSize> SIZES =
      List.of(new PictureSize("screen", 1_600, 5_000_000), new PictureSize("small", 320, 900_000));

  @TempDir private static Path folder;
  private static RenderPool pool;

  @BeforeAll
  static void start() throws IOException {
    pool = RenderPool.start(settings(folder.resolve("work")));
  }

  private static RenderSettings settings(Path work) {
    return new RenderSettings(
        2,
        256,
        Duration.ofSeconds(20),
        Duration.ofSeconds(4),
        Duration.ofSeconds(20),
        Fonts.folder(),
        work,
        folder,
        OfficeSettings.DEFAULT);
  }

  @AfterAll
  static void stop() {
    pool.close();
  }

  @Test
  @DisplayName("PIC1 A page is drawn in every size that was asked for")
  void draws() throws IOException {
    RenderAnswer.Drawn drawn = value(draw(file("a.pdf", OddPdfs.paper(2, 1)), 2));
    assertThat(drawn.looksBlank()).isFalse();
    assertThat(drawn.pictures()).hasSize(2);
    for (RenderAnswer.DrawnPicture picture : drawn.pictures()) {
      assertThat(picture.file())
          .isNotEmptyFile()
          .hasFileName("2." + picture.size().name() + ".png");
    }
  }

  @Test
  @DisplayName("PIC19 A pool that is closed while its first child begins leaves nothing behind")
  void closedEarly() throws IOException {
    Path work = folder.resolve("early");
    for (int i = 0; i < 5; i++) {
      RenderPool.start(settings(work)).close();
      assertThat(work).isEmptyDirectory();
    }
  }

  @Test
  @DisplayName("PIC7 A child killed in mid-task is replaced and its task is done all the same")
  void killedChild() throws IOException {
    Path slow = file("slow.pdf", OddPdfs.endless());
    Future<RenderAnswer.Drawn> hanging = draw(slow, 1);
    Path good = file("b.pdf", OddPdfs.paper(30, 2));
    List<Future<RenderAnswer.Drawn>> others = new ArrayList<>();
    for (int page = 1; page <= 30; page++) {
      others.add(draw(good, page));
    }
    await().until(() -> pool.children().size() == 2);
    pool.children().forEach(ProcessHandle::destroyForcibly);
    others.forEach(other -> assertThat(value(other).pictures()).hasSize(2));
    assertThatThrownBy(() -> value(hanging)).satisfies(e -> assertCode(e, "pageTooComplex"));
  }

  @Test
  @DisplayName("PIC8 A page that takes too long fails as too complex; others are drawn meanwhile")
  void hang() throws IOException {
    Future<RenderAnswer.Drawn> hanging = draw(file("hang.pdf", OddPdfs.endless()), 1);
    assertThat(value(draw(file("c.pdf", OddPdfs.paper(1, 3)), 1)).pictures()).hasSize(2);
    assertThat(hanging.isComplete()).isFalse();
    assertThatThrownBy(() -> value(hanging)).satisfies(e -> assertCode(e, "pageTooComplex"));
  }

  @Test
  @DisplayName("PIC8 Content that unpacks beyond the heap ends its child and fails as too complex")
  void bomb() throws IOException {
    Path bomb = file("bomb.pdf", OddPdfs.flateBomb());
    assertThatThrownBy(() -> value(draw(bomb, 1))).satisfies(e -> assertCode(e, "pageTooComplex"));
    assertThat(value(draw(file("d.pdf", OddPdfs.paper(1, 4)), 1)).pictures()).hasSize(2);
  }

  @Test
  @DisplayName("PIC8 A form that draws itself does not keep a page from an answer")
  void recursion() throws IOException {
    Future<RenderAnswer.Drawn> drawn = draw(file("self.pdf", OddPdfs.formDrawingItself()), 1);
    await().atMost(Duration.ofSeconds(30)).until(drawn::isComplete);
    assertThat(value(draw(file("e.pdf", OddPdfs.paper(1, 5)), 1)).pictures()).hasSize(2);
  }

  @Test
  @DisplayName("PIC9 Equal tasks are done once")
  void singleFlight() throws IOException {
    Path file = file("f.pdf", OddPdfs.paper(1, 6));
    Future<RenderAnswer.Drawn> first = draw(file, 1);
    Future<RenderAnswer.Drawn> second = draw(file, 1);
    assertThat(second).isSameAs(first);
    assertThat(value(first).pictures()).hasSize(2);
  }

  @Test
  @DisplayName("PIC10 A page that looks blank although it has marks says so")
  void looksBlank() throws IOException {
    assertThat(value(draw(file("g.pdf", OddPdfs.brokenImage()), 1)).looksBlank()).isTrue();
    assertThat(value(draw(file("h.pdf", OddPdfs.script()), 1)).looksBlank()).isFalse();
  }

  private static Future<RenderAnswer.Drawn> draw(Path file, int page) throws IOException {
    Path output = Files.createDirectories(folder.resolve("out-" + file.getFileName()));
    return pool.run(new RenderTask.Draw(file, page, output, SIZES), RenderPriority.REST);
  }

  private static Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static void assertCode(Throwable failure, String code) {
    assertThat(failure).isInstanceOf(ProblemException.class);
    assertThat(((ProblemException) failure).problem().code()).isEqualTo(code);
  }
}
