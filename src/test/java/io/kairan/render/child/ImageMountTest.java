package io.kairan.render.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kairan.fixture.Fonts;
import io.kairan.render.RenderTask;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageMountTest {

  @TempDir private Path folder;

  @BeforeAll
  static void fonts() throws IOException {
    BundledFonts.install(Fonts.folder());
  }

  @ParameterizedTest
  @DisplayName("PAP37 An image becomes a page of paper in its colours")
  @ValueSource(strings = {"jpeg", "png", "tiff"})
  void mounted(String format) throws Exception {
    Shown shown = Shown.of(mount(image(format)), folder);
    assertThat(red(shown.colour(100, 400))).isTrue();
    assertThat(red(shown.colour(400, 400))).isFalse();
  }

  @Test
  @DisplayName("PAP37 A photo is upright as the camera was held")
  void upright() throws Exception {
    int[] turns = {1, 0, 3, 180, 6, 90, 8, 270, 9, 0};
    for (int i = 0; i < turns.length; i += 2) {
      try (PDDocument document = Loader.loadPDF(mount(held(image("jpeg"), turns[i])))) {
        assertThat(document.getPage(0).getRotation()).isEqualTo(turns[i + 1]);
      }
    }
  }

  @Test
  @DisplayName("PAP37 A damaged image is refused")
  void damaged() throws IOException {
    for (String format : new String[] {"jpeg", "png", "tiff"}) {
      byte[] image = image(format);
      byte[] cut = Arrays.copyOf(image, 20);
      assertThatThrownBy(() -> mount(cut))
          .isInstanceOfSatisfying(
              UnreadableFile.class,
              refused -> assertThat(refused.answer().toString()).contains("imageDamaged"));
    }
  }

  private byte[] mount(byte[] image) throws IOException, UnreadableFile {
    Path file = Files.write(folder.resolve("image"), image);
    Path pdf = folder.resolve("image.pdf");
    ImageMount.mount(new RenderTask.Mount(file, pdf));
    return Files.readAllBytes(pdf);
  }

  private static byte[] image(String format) throws IOException {
    BufferedImage image = new BufferedImage(595, 842, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 842; y++) {
      for (int x = 0; x < 595; x++) {
        image.setRGB(x, y, x < 297 ? 0xFF0000 : 0x0000FF);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, out)).isTrue();
    return out.toByteArray();
  }

  /** The same JPEG as a camera writes it that was held so. */
  private static byte[] held(byte[] jpeg, int orientation) {
    ByteBuffer exif = ByteBuffer.allocate(36);
    exif.putShort((short) 0xFFE1)
        .putShort((short) 34)
        .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    exif.putShort((short) 0x4D4D).putShort((short) 42).putInt(8).putShort((short) 1);
    exif.putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0);
    ByteBuffer marked = ByteBuffer.allocate(jpeg.length + 36);
    return marked.put(jpeg, 0, 2).put(exif.array()).put(jpeg, 2, jpeg.length - 2).array();
  }

  private static boolean red(int colour) {
    return (colour >> 16 & 0xFF) > 200 && (colour & 0xFF) < 60;
  }
}
