package io.kairan.render.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kairan.annotation.PageGeometry;
import io.kairan.fixture.Fonts;
import io.kairan.fixture.OddPdfs;
import io.kairan.render.PictureSize;
import io.kairan.render.RenderAnswer;
import io.kairan.render.RenderTask;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageArtistTest {

  private static final PictureSize SCREEN = new PictureSize("screen", 1_600, 5_000_000);
  private static final Charset SHIFT_JIS = Charset.forName("MS932");

  @TempDir private Path folder;

  @BeforeAll
  static void fonts() throws IOException {
    BundledFonts.install(Fonts.folder());
  }

  /** The black quarter is the lower left one of an A4 page; it turns clockwise with the page. */
  @ParameterizedTest(name = "{0} is black in the quarter {1}/{2}")
  @DisplayName("PIC6 A picture shows the crop box after rotation")
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                          |0|1|1600|2264",
        "/Rotate 90                                  |0|0|2264|1600",
        "/Rotate 180                                 |1|0|1600|2264",
        "/Rotate 270                                 |1|1|2264|1600",
        "/Rotate -90                                 |1|1|2264|1600",
        "/UserUnit 2                                 |0|1|1600|2264",
        "/CropBox[100 100 494 742]                   |0|1|1600|2607",
        "/CropBox[100 100 494 742]/Rotate 90/UserUnit 3|0|0|2607|1600",
        "/CropBox[-500 -500 5000 5000]               |0|1|1600|2264",
      })
  void rotation(String page, int column, int row, int width, int height) throws IOException {
    BufferedImage image = drawn(OddPdfs.shaped(page));
    assertThat(image.getWidth()).isBetween(width - 1, width + 1);
    assertThat(image.getHeight()).isBetween(height - 1, height + 1);
    for (int x = 0; x < 2; x++) {
      for (int y = 0; y < 2; y++) {
        int pixel =
            image.getRGB(image.getWidth() * (1 + 2 * x) / 4, image.getHeight() * (1 + 2 * y) / 4);
        int expected = x == column && y == row ? 0xFF000000 : 0xFFFFFFFF;
        assertThat(pixel).as("quarter %d/%d", x, y).isEqualTo(expected);
      }
    }
  }

  @Test
  @DisplayName("PIC6 Geometry is the crop box within the media box, in hundredths")
  void geometry() throws Exception {
    assertThat(examined("/CropBox[100 -50 494.5 742]/Rotate 450/UserUnit 2"))
        .isEqualTo(new PageGeometry(10_000, 0, 39_450, 74_200, 90, 200));
    assertThat(examined("/CropBox[10 10 10 10]"))
        .isEqualTo(new PageGeometry(0, 0, 59_500, 84_200, 0, 100));
  }

  @Test
  @DisplayName("PIC1 A large page keeps to five megapixels, a long one to eight thousand pixels")
  void sizes() {
    assertThat(SCREEN.scale(595, 842) * 595).isCloseTo(1_600, within(0.001));
    double wide = SCREEN.scale(842, 14_400);
    assertThat(wide * wide * 842 * 14_400).isLessThanOrEqualTo(5_000_001);
    assertThat(SCREEN.scale(10, 14_400) * 14_400).isLessThanOrEqualTo(8_000);
  }

  @Test
  @DisplayName(
      "PAP4 Japanese text without its font is drawn, mincho as mincho and gothic as gothic")
  void japanese() throws IOException {
    double mincho = ink(text("MS-Mincho", "90ms-RKSJ-H", SHIFT_JIS));
    double gothic = ink(text("MS-Gothic", "90ms-RKSJ-H", SHIFT_JIS));
    assertThat(mincho).isGreaterThan(0.002);
    assertThat(gothic).isGreaterThan(mincho * 1.1);
    assertThat(ink(text("Ryumin-Light", "90msp-RKSJ-H", SHIFT_JIS))).isEqualTo(mincho);
    assertThat(ink(text("HeiseiMin-W3", "UniJIS-UCS2-H", StandardCharsets.UTF_16BE)))
        .isEqualTo(mincho);
    for (String name : List.of("GothicBBB-Medium", "HeiseiKakuGo-W5", "Meiryo", "MS-PGothic")) {
      assertThat(ink(text(name, "UniJIS-UTF16-H", StandardCharsets.UTF_16BE))).isEqualTo(gothic);
    }
  }

  @Test
  @DisplayName("PAP4 Vertical text without its font is drawn downwards")
  void vertical() throws IOException {
    BufferedImage image = drawn(text("MS-Mincho", "90ms-RKSJ-V", SHIFT_JIS));
    int height = image.getHeight();
    assertThat(ink(image, height * 45 / 100, height * 60 / 100)).isGreaterThan(0.002);
    assertThat(ink(image, height * 65 / 100, height)).isZero();
  }

  private static byte[] text(String font, String encoding, Charset charset) {
    return OddPdfs.unembedded(font, encoding, "議会資料", charset);
  }

  private PageGeometry examined(String page) throws Exception {
    Path file = Files.write(folder.resolve("g.pdf"), OddPdfs.shaped(page));
    RenderAnswer answer = Examiner.examine(new RenderTask.Examine(file));
    return ((RenderAnswer.Examined) answer).pages().getFirst();
  }

  private double ink(byte[] pdf) throws IOException {
    BufferedImage image = drawn(pdf);
    return ink(image, 0, image.getHeight());
  }

  /** The part of the pixels between two rows that are dark. */
  private static double ink(BufferedImage image, int from, int to) {
    long dark = 0;
    for (int y = from; y < to; y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        dark += (image.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
      }
    }
    return dark / (double) (image.getWidth() * (to - from));
  }

  private BufferedImage drawn(byte[] pdf) throws IOException {
    Path file = Files.write(folder.resolve("a.pdf"), pdf);
    RenderTask.Draw task = new RenderTask.Draw(file, 1, folder, List.of(SCREEN));
    try {
      RenderAnswer.Drawn drawn = (RenderAnswer.Drawn) PageArtist.draw(new OpenDocument(), task);
      return ImageIO.read(drawn.pictures().getFirst().file().toFile());
    } catch (UnreadableFile e) {
      throw new AssertionError(e);
    }
  }
}
