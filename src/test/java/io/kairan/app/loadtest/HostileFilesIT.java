package io.kairan.app.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.fixture.RunningServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFilesIT {

  private static final long SEED = 11;
  private static final int FILES = 12;

  @TempDir private Path data;
  @TempDir private Path folder;

  @Test
  @DisplayName("PAP11 LOA7 Files made to do harm are taken or refused, and no meeting notices")
  void harmless() throws Exception {
    System.out.println("seed " + SEED);
    HostileFiles.write(folder, sound(), FILES, SEED);
    List<CorpusReport.Paper> papers = new ArrayList<>();
    try (RunningServer server = RunningServer.start(data, "--no-demo")) {
      String token = Files.readString(data.resolve("operator.token")).strip();
      CorpusReport report =
          CorpusBench.run(new CorpusBench.Plan(server.base(), token, folder, 2, 1), papers::add);
      assertThat(papers).hasSize(FILES);
      assertThat(papers.stream().map(CorpusReport.Paper::reason).filter(Objects::nonNull))
          .isSubsetOf(
              "notAPdf",
              "unknownFormat",
              "pdfDamaged",
              "fileTooComplex",
              "tooManyPages",
              "passwordNeeded",
              "certificateNeeded");
      assertThat(report.pageTurnP99Ms().lost()).isZero();
    }
  }

  @Test
  @DisplayName("LOA7 The same seed makes the same files, another seed makes others")
  void seeded() throws Exception {
    for (int seed = 1; seed <= 2; seed++) {
      HostileFiles.write(folder.resolve("a" + seed), sound(), 12, seed);
      HostileFiles.write(folder.resolve("b" + seed), sound(), 12, seed);
    }
    assertThat(bytes("a1")).isEqualTo(bytes("b1")).isNotEqualTo(bytes("a2"));
  }

  private List<String> bytes(String name) throws Exception {
    List<String> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      for (Path file : files.sorted().toList()) {
        all.add(file.getFileName() + " " + Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return all;
  }

  private static Path sound() {
    return Path.of(System.getProperty("kairan.home", "target/kairan"), "demo");
  }
}
