package io.kairan.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.fixture.Fonts;
import io.kairan.fixture.OddPdfs;
import io.kairan.wire.WireJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComplaintsIT {

  @TempDir private Path folder;

  @Test
  @DisplayName("PIC15 A page with thousands of faults is drawn without a word about them")
  void silent() throws Exception {
    Path file = folder.resolve("a.pdf");
    Files.write(file, OddPdfs.shaped("/None Do /None gs /None sh ".repeat(3_000)));
    RenderSettings settings = RenderSettings.of(Fonts.folder(), folder.resolve("work"));
    Spool spool = Spool.create(settings.work());
    Process child = new ChildCommand(settings, Walls.none()).launch(spool);
    CompletableFuture<byte[]> complaints =
        CompletableFuture.supplyAsync(() -> all(child.getErrorStream()));
    BoundedLines answers = new BoundedLines(child.getInputStream());
    assertThat(answers.next()).contains("ready");
    RenderTask.Draw task =
        new RenderTask.Draw(file, 1, folder, List.of(new PictureSize("screen", 400, 500_000)));
    child.getOutputStream().write(WireJson.encode(task));
    child.getOutputStream().write('\n');
    child.getOutputStream().flush();
    assertThat(answers.next()).contains("drawn");
    child.getOutputStream().close();
    assertThat(child.waitFor()).isZero();
    assertThat(new String(complaints.join(), StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  @DisplayName("PIC15 Of what a child complains the beginning is read, and the rest is not")
  void bounded() {
    AtomicLong read = new AtomicLong();
    AtomicLong closed = new AtomicLong();
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            read.incrementAndGet();
            return 'x';
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            Arrays.fill(bytes, from, from + length, (byte) 'x');
            read.addAndGet(length);
            return length;
          }

          @Override
          public void close() {
            closed.incrementAndGet();
          }
        };
    Complaints complaints = new Complaints();
    complaints.read(endless);
    assertThat(complaints.text()).startsWith("xxxx");
    assertThat(read.get()).isLessThan(100_000);
    assertThat(closed.get()).isPositive();
  }

  private static byte[] all(InputStream input) {
    try {
      return input.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
