package io.kairan.render;

import static io.kairan.fixture.Settled.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kairan.fixture.Fonts;
import io.kairan.fixture.OddPdfs;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RightOfWayIT {

  private static final Duration LONG = Duration.ofMinutes(5);

  @TempDir private Path folder;

  @Test
  @DisplayName("PIC16 A page that somebody asks for waits for no page that nobody asked for")
  void passes() throws Exception {
    try (RenderPool pool = pool()) {
      Future<RenderAnswer.Drawn> endless =
          draw(pool, file("endless.pdf", OddPdfs.endless()), RenderPriority.REST);
      await().until(() -> !pool.children().isEmpty());
      for (int i = 1; i <= 2; i++) {
        Path asked = file("asked" + i + ".pdf", OddPdfs.paper(1, i));
        assertThat(value(draw(pool, asked, RenderPriority.ASKED)).pictures()).hasSize(1);
      }
      assertThat(endless.isComplete()).isFalse();
      assertThat(pool.childrenLost()).isZero();
    }
  }

  private RenderPool pool() throws IOException {
    return RenderPool.start(
        new RenderSettings(1, 256, LONG, LONG, LONG, Fonts.folder(), folder.resolve("work")));
  }

  private Future<RenderAnswer.Drawn> draw(RenderPool pool, Path file, RenderPriority priority) {
    List<PictureSize> sizes = List.of(new PictureSize("screen", 400, 500_000));
    return pool.run(new RenderTask.Draw(file, 1, folder, sizes), priority);
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }
}
