package io.kairan.render.child;

import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.fixture.Fonts;
import io.kairan.fixture.OddPdfs;
import io.kairan.render.PictureSize;
import io.kairan.render.RenderAnswer;
import io.kairan.render.RenderTask;
import io.kairan.render.TileBlock;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileArtistTest {

  private static final PictureSize SCREEN = new PictureSize("screen", 1_600, 5_000_000);

  @TempDir private Path folder;

  @BeforeAll
  static void fonts() throws Exception {
    BundledFonts.install(Fonts.folder());
  }

  /** An A4 page at the double size has 3200 x 4530 pixels: the second block has what is left. */
  @Test
  @DisplayName("PIC12 A block has the tiles that lie on the page, the last ones smaller")
  void names() throws Exception {
    byte[] paper = OddPdfs.paper(1, 7);
    assertThat(names(paper, new TileBlock(SCREEN, 2, 0, 0))).hasSize(9).contains("1.2.2.2.png");
    List<String> last = names(paper, new TileBlock(SCREEN, 2, 1, 1));
    assertThat(last).containsExactlyInAnyOrder("1.2.3.3.png", "1.2.3.4.png");
    BufferedImage corner = ImageIO.read(folder.resolve("1.2.3.4.png").toFile());
    assertThat(corner.getWidth()).isBetween(127, 129);
    assertThat(corner.getHeight()).isBetween(430, 436);
    assertThat(names(paper, new TileBlock(SCREEN, 2, 2, 0))).isEmpty();
  }

  @ParameterizedTest(name = "as [{0}]")
  @DisplayName(
      "PIC12 A tile is the page drawn as large at once, cut out, however the page is turned")
  @ValueSource(strings = {"", "/Rotate 90", "/Rotate 270", "/CropBox[100 100 494 742]/Rotate 180"})
  void same(String page) throws Exception {
    byte[] pdf = OddPdfs.shaped(page);
    names(pdf, new TileBlock(SCREEN, 2, 0, 0));
    BufferedImage tile = ImageIO.read(folder.resolve("1.2.1.1.png").toFile());
    try (PDDocument document = Loader.loadPDF(pdf)) {
      double width = document.getPage(0).getCropBox().getWidth();
      double height = document.getPage(0).getCropBox().getHeight();
      float scale = (float) SCREEN.scale(width, height) * 2;
      BufferedImage whole = new PDFRenderer(document).renderImage(0, scale);
      int different = 0;
      for (int y = 0; y < 1_024; y += 7) {
        for (int x = 0; x < 1_024; x += 7) {
          int expected = whole.getRGB(1_024 + x, 1_024 + y) & 0xFF;
          different += Math.abs((tile.getRGB(x, y) & 0xFF) - expected) > 40 ? 1 : 0;
        }
      }
      assertThat(different).as("of 21609 pixels").isLessThan(40);
    }
  }

  private List<String> names(byte[] pdf, TileBlock block) throws Exception {
    Path file = Files.write(folder.resolve("paper.pdf"), pdf);
    RenderAnswer answer =
        TileArtist.draw(new OpenDocument(), new RenderTask.DrawTiles(file, 1, folder, block));
    return ((RenderAnswer.TilesDrawn) answer)
        .files().stream().map(path -> path.getFileName().toString()).toList();
  }
}
