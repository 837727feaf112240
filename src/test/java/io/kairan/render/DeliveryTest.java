package io.kairan.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kairan.fixture.Fonts;
import io.kairan.wire.WireJson;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryTest {

  private static final PictureSize SCREEN = new PictureSize("screen", 1_600, 5_000_000);
  private static final PictureSize SMALL = new PictureSize("small", 320, 900_000);

  @TempDir private Path data;
  private Path folder;
  private Path written;
  private Path secret;

  @BeforeEach
  void lay() throws Exception {
    folder = Files.createDirectories(data.resolve("drawing"));
    written = Files.createDirectories(data.resolve("written"));
    secret = Files.writeString(data.resolve("kairan.db"), "secret");
  }

  @Test
  @DisplayName("PIC18 What a child wrote is taken by its plain name into the folder of its task")
  void plainName() throws Exception {
    Files.writeString(written.resolve("3.screen.png"), "picture");
    Path elsewhere = Files.writeString(data.resolve("3.screen.png"), "other");
    Path file = folder.resolve("3.screen.png");
    assertThat(saysDrawn(draw(SCREEN), elsewhere)).isEqualTo(drawn(file));
    assertThat(file).hasContent("picture");
  }

  @Test
  @DisplayName("PIC18 A child that names a file outside its own folder is lost, and ended")
  void outside() throws Exception {
    assertLost(draw(SCREEN), secret);
    assertLost(draw(SCREEN), folder.resolve("../kairan.db"));
    assertLost(draw(SCREEN), Path.of("/"));
    assertLost(draw(SCREEN), folder.resolve(".."));
  }

  @Test
  @DisplayName("PIC18 A child that names a file which was not asked for is lost")
  void notAskedFor() throws Exception {
    for (String name : List.of("4.screen.png", "3.small.png", "3.screen.html", "3.screen", "3")) {
      assertLost(draw(SCREEN), Files.writeString(written.resolve(name), "x"));
    }
    Path file = Files.writeString(written.resolve("3.screen.png"), "picture");
    assertLost(draw(SCREEN, SMALL), file);
    assertLost(draw(SCREEN), folder.resolve("3.screen.webp"));
  }

  @Test
  @DisplayName("PIC18 A child that gives a link, a folder or a huge file for a picture is lost")
  void noPlainFile() throws Exception {
    Path link = Files.createSymbolicLink(written.resolve("3.screen.png"), secret);
    assertLost(draw(SCREEN), link);
    assertLost(draw(SCREEN), Files.createDirectory(written.resolve("3.screen.webp")));
    Path huge = written.resolve("3.screen.jpg");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(65L << 20);
    }
    assertLost(draw(SCREEN), huge);
    assertThat(secret).hasContent("secret");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  @DisplayName("PIC18 Tiles are those of the block that was asked for, each once")
  void tiles() throws Exception {
    RenderTask.DrawTiles task =
        new RenderTask.DrawTiles(secret, 3, folder, new TileBlock(SCREEN, 2, 1, 0));
    Path mine = Files.writeString(written.resolve("3.2.4.0.png"), "tile");
    assertThat(says(task, new RenderAnswer.TilesDrawn(List.of(mine, mine))))
        .isEqualTo(new RenderAnswer.TilesDrawn(List.of(folder.resolve("3.2.4.0.png"))));
    Path foreign = Files.writeString(written.resolve("3.2.0.0.png"), "tile");
    assertThatThrownBy(() -> says(task, new RenderAnswer.TilesDrawn(List.of(foreign))))
        .isInstanceOf(ChildLost.class);
    assertThatThrownBy(() -> says(task, new RenderAnswer.TilesDrawn(List.of(secret))))
        .isInstanceOf(ChildLost.class);
  }

  @Test
  @DisplayName("PIC18 A child that leaves a link where it was to write is lost")
  void output() throws Exception {
    Path output = folder.resolve("1.json");
    RenderTask<?> read = new RenderTask.ReadPage(secret, 1, output);
    Files.createSymbolicLink(written.resolve("1.json"), secret);
    assertThatThrownBy(() -> says(read, new RenderAnswer.Read())).isInstanceOf(ChildLost.class);
    RenderTask<?> mount = new RenderTask.Mount(secret, folder.resolve("missing.pdf"));
    assertThatThrownBy(() -> says(mount, new RenderAnswer.Mounted())).isInstanceOf(ChildLost.class);
    Files.writeString(written.resolve("1.json"), "{}");
    assertThat(says(read, new RenderAnswer.Read())).isEqualTo(new RenderAnswer.Read());
    assertThat(output).hasContent("{}");
  }

  private RenderTask.Draw draw(PictureSize... sizes) {
    return new RenderTask.Draw(secret, 3, folder, List.of(sizes));
  }

  private static RenderAnswer drawn(Path file) {
    return new RenderAnswer.Drawn(List.of(new RenderAnswer.DrawnPicture(SCREEN, file)), false);
  }

  private RenderAnswer saysDrawn(RenderTask<?> task, Path file) throws Exception {
    return says(task, drawn(file));
  }

  private void assertLost(RenderTask<?> task, Path file) {
    assertThatThrownBy(() -> saysDrawn(task, file)).isInstanceOf(ChildLost.class);
  }

  /** A shell script stands in for a child; it answers this, whatever it is asked. */
  private RenderAnswer says(RenderTask<?> task, RenderAnswer answer) throws Exception {
    String script =
        "echo '{\"type\":\"ready\"}'; read -r task; mv "
            + written
            + "/* . 2>/dev/null; echo '"
            + new String(WireJson.encode(answer), StandardCharsets.UTF_8)
            + "'; read -r end";
    RenderSettings settings = RenderSettings.of(Fonts.folder(), data.resolve("work"));
    Walls walls = new Walls(List.of("sh", "-c", script), Walls.Seal.NONE, data);
    ChildProcess child =
        ChildProcess.start(new ChildCommand(settings, walls), data.resolve("work"));
    try {
      return child.ask(task, Duration.ofSeconds(20));
    } catch (ChildLost e) {
      await().until(() -> !child.handle().isAlive());
      throw e;
    } finally {
      child.endForGood();
    }
  }
}
