package io.kairan.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

  @TempDir private Path folder;
  private Spool spool;

  @BeforeEach
  void create() throws IOException {
    spool = Spool.create(folder.resolve("work"));
  }

  @Test
  @DisplayName("PIC19 A child finds the file of its task in its own folder, and only that")
  void handsOver() throws IOException {
    Path first = spool.handOver(new RenderTask.CountInk(file("a.pdf", "first"))).original();
    assertThat(first).hasParent(spool.in()).hasContent("first");
    Path second = spool.handOver(new RenderTask.CountInk(file("b.pdf", "second"))).original();
    assertThat(second).hasContent("second").isNotEqualTo(first);
    assertThat(first).doesNotExist();
  }

  @Test
  @DisplayName("PIC19 The next page of a paper finds it under the same path; a new file never does")
  void keeps() throws IOException {
    Path paper = file("a.pdf", "paper");
    Path given = spool.handOver(new RenderTask.ReadPage(paper, 1, folder.resolve("1"))).original();
    assertThat(spool.handOver(new RenderTask.ReadPage(paper, 2, folder.resolve("2"))).original())
        .isEqualTo(given);
    Files.move(file("b.pdf", "other"), paper, StandardCopyOption.REPLACE_EXISTING);
    Path fresh = spool.handOver(new RenderTask.ReadPage(paper, 1, folder.resolve("1"))).original();
    assertThat(fresh).isNotEqualTo(given).hasContent("other");
  }

  @Test
  @DisplayName("PIC19 A paper that others may not read is handed over all the same, and stays so")
  void copies() throws IOException {
    Path paper = file("a.pdf", "paper");
    Files.setPosixFilePermissions(paper, PosixFilePermissions.fromString("rw-------"));
    Path given = spool.handOver(new RenderTask.CountInk(paper)).original();
    assertThat(given).hasContent("paper");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(given)))
        .isEqualTo("rw-r--r--");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(paper)))
        .isEqualTo("rw-------");
  }

  @Test
  @DisplayName("PIC19 What nobody takes is deleted, at the latest by the next start")
  void sweeps() throws IOException {
    Files.writeString(spool.out().resolve("left"), "x");
    spool.handOver(new RenderTask.CountInk(file("a.pdf", "paper")));
    assertThat(spool.out()).isEmptyDirectory();
    Files.createDirectories(spool.out().resolve("deep/deeper"));
    Spool.clear(folder.resolve("work"));
    assertThat(folder.resolve("work")).isEmptyDirectory();
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
