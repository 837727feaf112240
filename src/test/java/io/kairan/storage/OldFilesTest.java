package io.kairan.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldFilesTest {

  @TempDir private Path folder;

  @Test
  @DisplayName("PIC13 When tiles take more room than they may, the oldest are given up first")
  void trim() throws Exception {
    for (int i = 0; i < 10; i++) {
      Path below = Files.createDirectories(folder.resolve("ab" + i % 3));
      Path file = Files.write(below.resolve(i + ".png"), new byte[100]);
      Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000L + i));
    }
    assertThat(OldFiles.trim(folder, 1_000)).isZero();
    assertThat(OldFiles.trim(folder, 500)).isEqualTo(600);
    assertThat(folder.resolve("ab0/6.png")).exists();
    assertThat(folder.resolve("ab2/5.png")).doesNotExist();
    assertThat(OldFiles.trim(folder.resolve("nothing"), 500)).isZero();
  }
}
