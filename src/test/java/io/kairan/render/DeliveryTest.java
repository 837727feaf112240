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
  private Path secret;

  @BeforeEach
  void lay() throws Exception {
    folder = Files.createDirectories(data.resolve("drawing"));
    secret = Files.writeString(data.resolve("kairan.db"), "secret");
  }

  @Test
  @DisplayName("PIC18 What a child wrote is taken by its plain name from the folder of its task")
  void plainName() throws Exception {
    Path file = Files.writeString(folder.resolve("3.screen.png"), "picture");
    Path elsewhere = Files.writeString(data.resolve("3.screen.png"), "other");
    assertThat(saysDrawn(draw(SCREEN), elsewhere)).isEqualTo(drawn(file));
  }

  @Test
  @DisplayName("PIC18 A child that names a file outside the folder of its task is lost, and ended")
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
      assertLost(draw(SCREEN), Files.writeString(folder.resolve(name), "x"));
    }
    Path file = Files.writeString(folder.resolve("3.screen.png"), "picture");
    assertLost(draw(SCREEN, SMALL), file);
    assertLost(draw(SCREEN), folder.resolve("3.screen.webp"));
  }

  @Test
  @DisplayName("PIC18 A child that gives a link, a folder or a huge file for a picture is lost")
  void noPlainFile() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("3.screen.png"), secret);
    assertLost(draw(SCREEN), link);
    assertLost(draw(SCREEN), Files.createDirectory(folder.resolve("3.screen.webp")));
    Path huge = folder.resolve("3.screen.jpg");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(65L << 20);
    }
    assertLost(draw(SCREEN), huge);
    assertThat(secret).hasContent("secret");
  }

  @Test
  @DisplayName("PIC18 Tiles are those of the block that was asked for, each once")
  void tiles() throws Exception {
    RenderTask.DrawTiles task =
        new RenderTask.DrawTiles(secret, 3, folder, new TileBlock(SCREEN, 2, 1, 0));
    Path mine = Files.writeString(folder.resolve("3.2.4.0.png"), "tile");
    Path foreign = Files.writeString(folder.resolve("3.2.0.0.png"), "tile");
    assertThat(says(task, new RenderAnswer.TilesDrawn(List.of(mine, mine))))
        .isEqualTo(new RenderAnswer.TilesDrawn(List.of(mine)));
    assertThatThrownBy(() -> says(task, new RenderAnswer.TilesDrawn(List.of(foreign))))
        .isInstanceOf(ChildLost.class);
    assertThatThrownBy(() -> says(task, new RenderAnswer.TilesDrawn(List.of(secret))))
        .isInstanceOf(ChildLost.class);
  }

  @Test
  @DisplayName("PIC18 A child that leaves a link where it was to write is lost")
  void output() throws Exception {
    Path output = Files.createSymbolicLink(folder.resolve("1.json"), secret);
    RenderTask<?> read = new RenderTask.ReadPage(secret, 1, output);
    assertThatThrownBy(() -> says(read, new RenderAnswer.Read())).isInstanceOf(ChildLost.class);
    RenderTask<?> mount = new RenderTask.Mount(secret, folder.resolve("missing.pdf"));
    assertThatThrownBy(() -> says(mount, new RenderAnswer.Mounted())).isInstanceOf(ChildLost.class);
    Files.delete(output);
    Files.writeString(output, "{}");
    assertThat(says(read, new RenderAnswer.Read())).isEqualTo(new RenderAnswer.Read());
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
        "echo '{\"type\":\"ready\"}'; read -r task; echo '"
            + new String(WireJson.encode(answer), StandardCharsets.UTF_8)
            + "'; read -r end";
    RenderSettings settings = RenderSettings.of(Fonts.folder(), data.resolve("work"));
    ChildCommand command = new ChildCommand(settings, new Walls(List.of("sh", "-c", script)));
    ChildProcess child = ChildProcess.start(command);
    try {
      return child.ask(task, Duration.ofSeconds(20));
    } catch (ChildLost e) {
      await().until(() -> !child.handle().isAlive());
      throw e;
    } finally {
      child.end();
    }
  }
}
