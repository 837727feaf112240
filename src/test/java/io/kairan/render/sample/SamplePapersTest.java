package io.kairan.render.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kairan.wire.WireJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplePapersTest {

  @TempDir static Path folder;

  @BeforeAll
  static void write() throws IOException {
    SamplePapers.write(folder.resolve("one"));
  }

  @Test
  @DisplayName("DEM1 The demo's agenda has five items and six papers that are there")
  void agenda() throws IOException {
    JsonNode demo = WireJson.mapper().readTree(folder.resolve("one/demo.json").toFile());
    assertThat(demo.path("items")).hasSize(5);
    assertThat(
            StreamSupport.stream(demo.path("items").spliterator(), false)
                .flatMap(i -> StreamSupport.stream(i.path("documents").spliterator(), false))
                .map(d -> folder.resolve("one").resolve(d.path("file").asText())))
        .hasSize(6)
        .allMatch(Files::isRegularFile);
  }

  @Test
  @DisplayName(
      "DEM2 Among the papers are 60 pages, a turned page, A3, mixed sizes, a scan, a photo")
  void kinds() throws IOException {
    assertThat(pages("hosei-yosan.pdf")).isEqualTo(60);
    try (PDDocument schedule = open("nittei.pdf")) {
      assertThat(schedule.getPage(1).getRotation()).isEqualTo(90);
    }
    try (PDDocument overview = open("jigyo-gaiyo.pdf")) {
      Set<Integer> widths = new HashSet<>();
      overview.getPages().forEach(page -> widths.add(Math.round(page.getMediaBox().getWidth())));
      assertThat(widths).hasSize(3).contains(1191);
    }
    assertThat(hasJpeg("seigan.pdf")).isTrue();
    assertThat(hasJpeg("genchi-shashin.pdf")).isTrue();
  }

  @Test
  @DisplayName("DEM2 The paper of 60 pages has a table of contents, and links on the printed one")
  void signposts() throws IOException {
    try (PDDocument budget = open("hosei-yosan.pdf")) {
      List<String> headings = new ArrayList<>();
      budget
          .getDocumentCatalog()
          .getDocumentOutline()
          .children()
          .forEach(item -> headings.add(item.getTitle()));
      assertThat(headings).hasSize(14).startsWith("目次", "歳出　総括", "議会費");
      assertThat(budget.getPage(1).getAnnotations()).hasSize(12);
    }
  }

  @Test
  @DisplayName("DEM2 Every font is embedded")
  void embedded() throws IOException {
    for (String name :
        new String[] {"kaigiroku.pdf", "hosei-yosan.pdf", "jigyo-gaiyo.pdf", "nittei.pdf"}) {
      try (PDDocument document = open(name)) {
        for (PDPage page : document.getPages()) {
          PDResources resources = page.getResources();
          for (COSName font : resources.getFontNames()) {
            assertThat(resources.getFont(font).isEmbedded()).as(name).isTrue();
          }
        }
      }
    }
  }

  @Test
  @DisplayName("DEM3 The same program makes the same bytes")
  void deterministic() throws IOException {
    SamplePapers.write(folder.resolve("two"));
    try (var files = Files.list(folder.resolve("one"))) {
      assertThat(files)
          .allSatisfy(file ->
              assertThat(folder.resolve("two").resolve(file.getFileName()))
                  .hasSameBinaryContentAs(file));
    }
  }

  @Test
  @DisplayName("DEM4 A plain paper for load tests has the pages asked for")
  void plain() throws IOException {
    SamplePapers.plain(7, 1, folder.resolve("plain.pdf"));
    try (PDDocument plain = Loader.loadPDF(folder.resolve("plain.pdf").toFile())) {
      assertThat(plain.getNumberOfPages()).isEqualTo(7);
    }
  }

  private static int pages(String name) throws IOException {
    try (PDDocument document = open(name)) {
      return document.getNumberOfPages();
    }
  }

  private static boolean hasJpeg(String name) throws IOException {
    try (PDDocument document = open(name)) {
      PDResources resources = document.getPage(0).getResources();
      for (COSName image : resources.getXObjectNames()) {
        if (resources.isImageXObject(image)
            && resources.getXObject(image).getStream().getFilters().contains(COSName.DCT_DECODE)) {
          return true;
        }
      }
      return false;
    }
  }

  private static PDDocument open(String name) throws IOException {
    return Loader.loadPDF(folder.resolve("one").resolve(name).toFile());
  }
}
