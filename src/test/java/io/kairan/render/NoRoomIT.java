package io.kairan.render;

import static io.kairan.fixture.Settled.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.kairan.base.ProblemException;
import io.kairan.fixture.Fonts;
import io.kairan.fixture.OddPdfs;
import io.kairan.fixture.SmallDisk;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pool whose disk has no room while a child is at its work. */
class NoRoomIT {

  private static final Duration AMPLE = Duration.ofSeconds(60);
  private static final int DISK_MEGABYTES = 200;

  @TempDir Path folder;
  private SmallDisk disk;
  private RenderPool pool;

  @BeforeEach
  void start() throws Exception {
    assumeThat(SmallDisk.forbidden(folder)).as("this host lets nobody mount a disk").isEmpty();
    disk = SmallDisk.mount(folder, DISK_MEGABYTES);
    pool =
        RenderPool.start(
            new RenderSettings(
                1,
                256,
                AMPLE,
                AMPLE,
                AMPLE,
                Fonts.folder(),
                disk.root().resolve("work"),
                folder,
                OfficeSettings.DEFAULT));
  }

  @AfterEach
  void stop() throws IOException {
    if (disk != null) {
      pool.close();
      disk.close();
    }
  }

  @Test
  @DisplayName(
      "PIC20 What a child says of a file that it got while there was no room counts for"
          + " nothing, although there is room when it says so")
  void roomComesBack() throws Exception {
    assertThat(value(draw("good.pdf", OddPdfs.paper(1, 1))).pictures()).hasSize(1);
    signal("STOP");
    byte[] damaged = "no paper at all".getBytes(StandardCharsets.US_ASCII);
    Path file = paper("damaged.pdf", damaged);
    disk.fill(64 << 10);
    Future<RenderAnswer.Drawn> drawn = draw(file);
    await().atMost(AMPLE).until(() -> handedOver(file));
    disk.makeRoom();
    signal("CONT");
    assertThatThrownBy(() -> value(drawn)).satisfies(e -> assertCode(e, "diskFull"));
    assertThatThrownBy(() -> value(draw(file))).satisfies(e -> assertCode(e, "pageDamaged"));
  }

  private Future<RenderAnswer.Drawn> draw(String name, byte[] bytes) throws IOException {
    return draw(paper(name, bytes));
  }

  private Future<RenderAnswer.Drawn> draw(Path file) throws IOException {
    Path output = Files.createDirectories(disk.root().resolve("out"));
    List<PictureSize> sizes = List.of(new PictureSize("small", 320, 900_000));
    return pool.run(new RenderTask.Draw(file, 1, output, sizes), RenderPriority.REST);
  }

  private Path paper(String name, byte[] bytes) throws IOException {
    return Files.write(disk.root().resolve(name), bytes);
  }

  /** Whether a child can reach this file. */
  private boolean handedOver(Path file) throws IOException {
    try (Stream<Path> files = Files.walk(disk.root().resolve("work"))) {
      for (Path found : files.filter(Files::isRegularFile).toList()) {
        if (Files.mismatch(found, file) < 0) {
          return true;
        }
      }
      return false;
    }
  }

  private void signal(String name) throws Exception {
    for (ProcessHandle child : pool.children()) {
      for (ProcessHandle process : Stream.concat(Stream.of(child), child.descendants()).toList()) {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
      }
    }
  }

  private static void assertCode(Throwable failure, String code) {
    assertThat(failure).isInstanceOf(ProblemException.class);
    assertThat(((ProblemException) failure).problem().code()).isEqualTo(code);
  }
}
