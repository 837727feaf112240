package io.kairan.render.child;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws and encodes a small page of its own, so that the first real one meets loaded classes. */
final class WarmUp {

  private WarmUp() {}

  static void run() throws IOException {
    Path folder = Files.createTempDirectory("warm");
    try (PDDocument document = new PDDocument()) {
      document.addPage(page(document));
      BufferedImage drawn = new PDFRenderer(document).renderImage(0, 1, ImageType.RGB);
      Files.delete(PictureWriter.write(drawn, folder, "gray"));
      drawn.setRGB(0, 0, 0xFF0000);
      Files.delete(PictureWriter.write(drawn, folder, "colour"));
    } finally {
      Files.delete(folder);
    }
  }

  private static PDPage page(PDDocument document) throws IOException {
    PDPage page = new PDPage(PDRectangle.A5);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.addRect(50, 50, 100, 100);
      content.fill();
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
      content.newLineAtOffset(50, 400);
      content.showText("Kairan");
      content.endText();
    }
    return page;
  }
}
