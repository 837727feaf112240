package io.kairan.app.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashBenchIT {

  @TempDir Path folder;

  @Test
  @DisplayName(
      "ALL1 Killed in the middle of a full room, again and again, the server keeps its word to"
          + " everybody")
  void keepsItsWord() throws Exception {
    long seed = System.nanoTime();
    CrashReport report = CrashBench.run(new CrashBench.Plan(folder.resolve("data"), 3, 30, seed));
    assertThat(report.wrong()).as("seed %d", seed).isEmpty();
    assertThat(report.cycles()).hasSize(3);
    assertThat(report.acknowledged()).isGreaterThan(30);
  }
}
