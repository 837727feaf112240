package io.kairan.render.child;

import static io.kairan.render.child.InkPdfs.RED;
import static io.kairan.render.child.InkPdfs.YELLOW;
import static io.kairan.render.child.InkPdfs.letters;
import static io.kairan.render.child.InkPdfs.stroke;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.kairan.annotation.InkShape;
import io.kairan.annotation.Lettering;
import io.kairan.annotation.PageGeometry;
import io.kairan.annotation.PageTransform;
import io.kairan.fixture.Fonts;
import io.kairan.fixture.OtherEngine;
import io.kairan.render.InkInstructions;
import io.kairan.render.RenderAnswer;
import io.kairan.render.RenderTask;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationInk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The annotated copy as engines see it that nobody here wrote. */
class InkAnnotatorIT {

  private static final int[] HOOK = {3_000, 4_000, 9_000, 4_500, 15_000, 4_000, 15_000, 11_000};

  @TempDir private Path folder;

  @ParameterizedTest(name = "media {0} x {1}, crop {2} {3} {4} {5}, rotated {6}, unit {7}")
  @DisplayName("INK2 Both engines show the ink where the screen showed it")
  @CsvSource({
    "595.28, 841.89,   0,  0, 595.28, 841.89,   0, 1",
    "595.28, 841.89,   0,  0, 595.28, 841.89,  90, 1",
    "595.28, 841.89,   0,  0, 595.28, 841.89, 180, 1",
    "595.28, 841.89,   0,  0, 595.28, 841.89, 270, 1",
    "1190.55, 841.89,  0,  0, 1190.55, 841.89,  0, 1",
    "841.89, 1190.55,  0,  0, 841.89, 1190.55, 90, 1",
    "700, 900,        50, 30, 500, 700,         0, 1",
    "700, 900,        50, 30, 500, 700,        90, 1",
    "700, 900,        50, 30, 500, 700,       270, 1",
    "595.28, 841.89,   0,  0, 595.28, 841.89,   0, 2",
    "700, 900,        50, 30, 500, 700,       180, 2",
  })
  void place(
      float width,
      float height,
      float left,
      float bottom,
      float cropWidth,
      float cropHeight,
      int rotation,
      float unit)
      throws Exception {
    Path original = folder.resolve("original.pdf");
    PageGeometry geometry;
    try (PDDocument document = new PDDocument()) {
      PDPage page =
          InkPdfs.page(
              document,
              new PDRectangle(width, height),
              new PDRectangle(left, bottom, cropWidth, cropHeight),
              rotation);
      page.setUserUnit(unit);
      geometry = PageBoxes.geometry(page);
      document.save(original.toFile());
    }
    Path copy = annotate(original, geometry, stroke("a", RED, HOOK));
    for (OtherEngine engine : OtherEngine.values()) {
      assertInkAt(engine.draw(copy, 1), geometry, stroke("a", RED, HOOK));
    }
  }

  private static void assertInkAt(
      BufferedImage picture, PageGeometry geometry, InkInstructions.InkStroke stroke) {
    PageTransform page = new PageTransform(geometry);
    double[] outline = ((InkShape.Fill) InkShape.of(stroke.pen(), stroke.points())).outline();
    double[] expected = {9e9, 9e9, -9e9, -9e9};
    for (int i = 0; i < outline.length; i += 2) {
      PageTransform.Point at = page.toDisplay(outline[i], outline[i + 1]);
      extend(expected, at.x() * page.displayWidth(), at.y() * page.displayHeight());
    }
    double scaleX = page.displayWidth() / picture.getWidth();
    double scaleY = page.displayHeight() / picture.getHeight();
    double[] found = {9e9, 9e9, -9e9, -9e9};
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        Color color = new Color(picture.getRGB(x, y));
        if (color.getRed() > 200 && color.getGreen() < 128) {
          extend(found, x * scaleX, y * scaleY);
          extend(found, (x + 1) * scaleX, (y + 1) * scaleY);
        }
      }
    }
    assertThat(found).containsExactly(expected, within(1.5 * geometry.userUnit() / 100));
  }

  private static void extend(double[] box, double x, double y) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }

  @Test
  @DisplayName(
      "INK5 A marker lets the text through; two of them are darker, one crossing itself is not")
  void marker() throws Exception {
    Path original = InkPdfs.plain(folder);
    int barY = 84_189 - 10_600;
    Path copy =
        annotate(
            original,
            geometry(original),
            stroke("a", YELLOW, 8_000, barY, 30_000, barY),
            stroke("b", YELLOW, 8_000, 20_000, 30_000, 20_000, 30_000, 20_500, 8_000, 20_500),
            stroke("c", YELLOW, 10_000, 17_000, 10_000, 23_000));
    for (OtherEngine engine : OtherEngine.values()) {
      BufferedImage picture = engine.draw(copy, 1);
      assertColor(picture, 150, 735.9, new Color(0, 0, 0));
      assertColor(picture, 250, 735.9, new Color(255, 238, 153));
      assertColor(picture, 200, 202.5, new Color(255, 238, 153));
      assertColor(picture, 100, 202.5, new Color(255, 222, 92));
    }
  }

  private static void assertColor(BufferedImage picture, double x, double y, Color expected) {
    Color found = new Color(picture.getRGB((int) (x * 2), (int) (y * 2)));
    assertThat(new int[] {found.getRed(), found.getGreen(), found.getBlue()})
        .satisfies(rgb -> {
          assertThat(rgb[0]).isCloseTo(expected.getRed(), within(4));
          assertThat(rgb[1]).isCloseTo(expected.getGreen(), within(4));
          assertThat(rgb[2]).isCloseTo(expected.getBlue(), within(4));
        });
  }

  @Test
  @DisplayName("INK5 A dot shows, of a pen and of a marker")
  void dots() throws Exception {
    Path original = InkPdfs.plain(folder);
    Path copy =
        annotate(
            original,
            geometry(original),
            stroke("a", RED, 30_000, 30_000),
            stroke("b", YELLOW, 40_000, 30_000));
    for (OtherEngine engine : OtherEngine.values()) {
      BufferedImage picture = engine.draw(copy, 1);
      assertColor(picture, 300, 300, new Color(255, 0, 0));
      assertColor(picture, 400, 300, new Color(255, 238, 153));
    }
  }

  @Test
  @DisplayName("ARC2 An annotation names its author, its time and itself, and is printed")
  void names() throws Exception {
    Path original = InkPdfs.withSquare(folder);
    Path copy =
        annotate(
            original,
            geometry(original),
            stroke("a", RED, HOOK),
            stroke("b", RED, 1_000, 1_000),
            stroke("c", YELLOW, 2_000, 2_000, 3_000, 2_000));
    try (PDDocument document = Loader.loadPDF(copy.toFile())) {
      List<PDAnnotation> annotations = document.getPage(0).getAnnotations();
      assertThat(annotations)
          .extracting(PDAnnotation::getAnnotationName)
          .containsExactly("theirs", "kairan-a", "kairan-c");
      PDAnnotationInk ink = (PDAnnotationInk) annotations.get(1);
      assertThat(ink.getTitlePopup()).isEqualTo("髙橋 議長");
      assertThat(ink.getCreationDate().toInstant()).hasToString("2025-11-24T16:00:00Z");
      assertThat(ink.isPrinted()).isTrue();
      assertThat(ink.getInkList()).hasNumberOfRows(2);
      assertThat(ink.getInkList()[0]).hasSize(8);
      assertThat(ink.getInkList()[0][0]).isEqualTo(30f, within(0.001f));
      assertThat(ink.getInkList()[0][1]).isEqualTo(841.89f - 40f, within(0.005f));
    }
    assertThat(counted(copy)).containsExactly(3);
  }

  @Test
  @DisplayName(
      "ARC2 An annotated copy begins with the original, byte for byte, signed or protected")
  void unchangedOriginal() throws Exception {
    for (Path original :
        List.of(InkPdfs.plain(folder), InkPdfs.signed(folder), InkPdfs.protectedByOwner(folder))) {
      Path copy = annotate(original, geometry(original), stroke("a", RED, HOOK));
      byte[] before = Files.readAllBytes(original);
      assertThat(Arrays.copyOf(Files.readAllBytes(copy), before.length)).isEqualTo(before);
      assertThat(counted(copy)).containsExactly(1);
      for (OtherEngine engine : OtherEngine.values()) {
        assertInkAt(engine.draw(copy, 1), geometry(original), stroke("a", RED, HOOK));
      }
    }
  }

  @Test
  @DisplayName("ARC2 A damaged original is mended in its copy")
  void damaged() throws Exception {
    Path original = InkPdfs.damaged(folder);
    Path copy = annotate(original, geometry(original), stroke("a", RED, HOOK));
    assertThat(FileHealth.needsRepair(original)).isTrue();
    assertThat(FileHealth.needsRepair(copy)).isFalse();
    for (OtherEngine engine : OtherEngine.values()) {
      assertInkAt(engine.draw(copy, 1), geometry(original), stroke("a", RED, HOOK));
    }
  }

  @ParameterizedTest(name = "turned by {0}")
  @DisplayName("ARC7 Stamps are Stamp annotations that both engines show upright, in their frame")
  @ValueSource(ints = {0, 90, 180, 270})
  void stamps(int rotation) throws Exception {
    BundledFonts.install(Fonts.folder());
    Path original = folder.resolve("turned.pdf");
    PageGeometry geometry;
    try (PDDocument document = new PDDocument()) {
      PDPage page = InkPdfs.page(document, PDRectangle.A4, PDRectangle.A4, rotation);
      geometry = PageBoxes.geometry(page);
      document.save(original.toFile());
    }
    Path copy =
        annotate(
            original,
            geometry,
            letters("a", InkPdfs.STAMP, 20_000, 30_000, "済"),
            letters("b", InkPdfs.STAMP, 40_000, 30_000, "要確認"));
    try (PDDocument document = Loader.loadPDF(copy.toFile())) {
      assertThat(document.getPage(0).getAnnotations())
          .extracting(PDAnnotation::getSubtype, PDAnnotation::getContents)
          .containsExactly(tuple("Stamp", "済"), tuple("Stamp", "要確認"));
    }
    assertThat(counted(copy)).containsExactly(2);
    PageTransform page = new PageTransform(geometry);
    for (OtherEngine engine : OtherEngine.values()) {
      BufferedImage picture = engine.draw(copy, 1);
      assertStampAt(picture, page, page.toDisplay(20_000, 30_000), 12.8, 12.8);
      assertStampAt(picture, page, page.toDisplay(40_000, 30_000), 29.6, 12.8);
    }
  }

  @ParameterizedTest(name = "turned by {0}")
  @DisplayName("ARC7 Notes are FreeText annotations that both engines show upright, as set")
  @ValueSource(ints = {0, 90, 180, 270})
  void notes(int rotation) throws Exception {
    BundledFonts.install(Fonts.folder());
    Path original = folder.resolve("turned.pdf");
    PageGeometry geometry;
    try (PDDocument document = new PDDocument()) {
      PDPage page = InkPdfs.page(document, PDRectangle.A4, PDRectangle.A4, rotation);
      geometry = PageBoxes.geometry(page);
      document.save(original.toFile());
    }
    String words = "補正予算 12,000 千円は\n髙橋委員に確認 👍 ﾊﾝｶｸ";
    Path copy = annotate(original, geometry, letters("a", InkPdfs.NOTE, 29_000, 42_000, words));
    try (PDDocument document = Loader.loadPDF(copy.toFile())) {
      assertThat(document.getPage(0).getAnnotations())
          .extracting(PDAnnotation::getSubtype, PDAnnotation::getContents)
          .containsExactly(tuple("FreeText", words));
    }
    assertThat(counted(copy)).containsExactly(1);
    PageTransform page = new PageTransform(geometry);
    PageTransform.Point corner = page.toDisplay(29_000, 42_000);
    Lettering lettering = Lettering.of(InkPdfs.NOTE, words);
    double width = lettering.width() / 100 / page.displayWidth();
    double height = lettering.height() / 100 / page.displayHeight();
    for (OtherEngine engine : OtherEngine.values()) {
      BufferedImage picture = engine.draw(copy, 1);
      assertThat(slip(picture, corner, width, height, 0.02)).isGreaterThan(0.6);
      assertThat(slip(picture, corner, -0.05, height, 0.02)).as("left of it").isZero();
    }
  }

  /** How much of a part of the page has the colour of a slip of paper. */
  private static double slip(
      BufferedImage picture,
      PageTransform.Point corner,
      double width,
      double height,
      double inset) {
    int all = 0;
    int yellow = 0;
    for (double x = inset; x < 1 - inset; x += 0.01) {
      for (double y = inset; y < 1 - inset; y += 0.01) {
        int px = (int) ((corner.x() + x * width) * picture.getWidth());
        int py = (int) ((corner.y() + y * height) * picture.getHeight());
        Color color = new Color(picture.getRGB(px, py));
        all++;
        yellow += color.getRed() > 245 && color.getBlue() < 235 ? 1 : 0;
      }
    }
    return (double) yellow / all;
  }

  /** The red within 60 points of a place fills a frame of this half width and half height. */
  private static void assertStampAt(
      BufferedImage picture,
      PageTransform page,
      PageTransform.Point middle,
      double halfWidth,
      double halfHeight) {
    double scale = picture.getWidth() / page.displayWidth();
    double x = middle.x() * picture.getWidth();
    double y = middle.y() * picture.getHeight();
    double[] found = {9e9, 9e9, -9e9, -9e9};
    for (int dy = (int) (-60 * scale); dy < 60 * scale; dy++) {
      for (int dx = (int) (-60 * scale); dx < 60 * scale; dx++) {
        Color color = new Color(picture.getRGB((int) x + dx, (int) y + dy));
        if (color.getRed() > 180 && color.getGreen() < 100) {
          extend(found, dx / scale, dy / scale);
        }
      }
    }
    assertThat(found)
        .containsExactly(
            new double[] {-halfWidth, -halfHeight, halfWidth, halfHeight}, within(1.5));
  }

  private static PageGeometry geometry(Path original) throws Exception {
    try (PDDocument document = Loader.loadPDF(original.toFile())) {
      return PageBoxes.geometry(document.getPage(0));
    }
  }

  private Path annotate(Path original, PageGeometry geometry, InkInstructions.InkStroke... strokes)
      throws Exception {
    Path copy = Files.createTempFile(folder, "copy", ".pdf");
    InkInstructions ink =
        new InkInstructions(List.of(new InkInstructions.Page(1, geometry, List.of(strokes))));
    RenderAnswer answer =
        InkAnnotator.annotate(
            new RenderTask.Annotate(original, InkPdfs.instructions(folder, ink), copy));
    assertThat(answer).isEqualTo(new RenderAnswer.Annotated());
    return copy;
  }

  private static List<Integer> counted(Path copy) throws Exception {
    RenderAnswer answer = InkCounter.count(new RenderTask.CountInk(copy));
    return ((RenderAnswer.InkCounted) answer).strokes();
  }
}
