package io.kairan.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DryRunIT {

  @TempDir private Path folder;
  private final Vertx vertx = Transport.vertx();

  @AfterEach
  void close() {
    Waiting.on(vertx.close());
  }

  @Test
  @DisplayName(
      "OPS14 While nobody is there the server holds a meeting with itself, and leaves nothing")
  void holds() {
    Path own = folder.resolve("dry-run");
    assertThat(DryRun.hold(vertx, own, () -> true)).isGreaterThan(10_000);
    assertThat(own).doesNotExist();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  @DisplayName("OPS14 The server's meeting with itself ends as soon as somebody is there")
  void givesWay() {
    AtomicInteger asked = new AtomicInteger();
    DryRun.hold(vertx, folder.resolve("dry-run"), () -> asked.incrementAndGet() < 10);
    assertThat(asked.get()).as("asked once more by what goes on around it").isLessThan(13);
    assertThat(folder).isEmptyDirectory();
  }
}
