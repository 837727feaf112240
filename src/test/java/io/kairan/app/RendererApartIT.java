package io.kairan.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.fixture.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks from outside at which files the server and its children have open. */
class RendererApartIT {

  @TempDir Path data;

  @Test
  @DisplayName("PIC11 The children have the PDF engine open, the server never")
  void apart() throws Exception {
    try (RunningServer server = RunningServer.start(data)) {
      Awaitility.await("a child that draws the demo")
          .until(() ->
              server
                  .handle()
                  .descendants()
                  .anyMatch(child -> openFiles(child).stream().anyMatch(this::isEngine)));
      assertThat(openFiles(server.handle()))
          .anyMatch(file -> file.contains("vertx-core"))
          .noneMatch(this::isEngine);
    }
  }

  private boolean isEngine(String file) {
    return file.contains("pdfbox") || file.contains("imageio") || file.contains("jbig2");
  }

  /** What Linux says of a process; nothing where it has ended meanwhile. */
  private static List<String> openFiles(ProcessHandle process) {
    Path folder = Path.of("/proc", Long.toString(process.pid()), "fd");
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(RendererApartIT::target).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return "";
    }
  }
}
