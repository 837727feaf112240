package io.kairan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kairan.fixture.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureUpkeepIT {

  private static final List<String> OTHERS = List.of("r1-00000000", "r1-00000000-tiles", "words-0");

  @TempDir private Path data;

  @Test
  @DisplayName("PIC17 A start deletes what was drawn in another way, and nothing that is in use")
  void otherEditions() throws Exception {
    Path pictures = data.resolve("municipalities/city/documents/pictures");
    try (RunningServer server = RunningServer.start(data)) {
      await().atMost(Duration.ofMinutes(1)).until(() -> isQuiet(pictures));
      server.kill();
      List<String> before = files(pictures);
      for (String other : OTHERS) {
        Path folder = Files.createDirectories(pictures.resolve(other).resolve("ab/abcd"));
        Files.writeString(folder.resolve("1.screen.png"), "old");
      }
      server.startAgain();
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> OTHERS.stream().noneMatch(other -> Files.exists(pictures.resolve(other))));
      assertThat(files(pictures)).containsAll(before);
    }
  }

  /** Whether every page of the demo has both pictures and its words. */
  private static boolean isQuiet(Path pictures) throws IOException {
    List<String> names = Files.isDirectory(pictures) ? files(pictures) : List.of();
    long screens = names.stream().filter(name -> name.contains(".screen.")).count();
    long thumbnails = names.stream().filter(name -> name.contains(".thumbnail.")).count();
    long words = names.stream().filter(name -> name.matches(".*/[0-9]+[.]json")).count();
    return screens > 1 && screens == thumbnails && screens == words;
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
