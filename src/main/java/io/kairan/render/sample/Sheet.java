package io.kairan.render.sample;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** One page being written: points from the top left, y down, as one reads. */
final class Sheet implements AutoCloseable {

  static final PDRectangle A4 = PDRectangle.A4;
  static final PDRectangle A4_LANDSCAPE = turned(PDRectangle.A4);
  static final PDRectangle A3_LANDSCAPE = turned(PDRectangle.A3);

  private final PDPage page;
  private final PDPageContentStream out;
  private final float width;
  private final float height;
  private final Typefaces type;

  Sheet(PDDocument document, PDRectangle size, Typefaces type) throws IOException {
    this.page = new PDPage(size);
    document.addPage(page);
    this.out = new PDPageContentStream(document, page);
    this.width = size.getWidth();
    this.height = size.getHeight();
    this.type = type;
  }

  PDPage page() {
    return page;
  }

  PDPageContentStream out() {
    return out;
  }

  Typefaces type() {
    return type;
  }

  float width() {
    return width;
  }

  float height() {
    return height;
  }

  /** Text with its baseline at y. */
  void text(PDFont font, float size, float x, float y, String text) throws IOException {
    out.beginText();
    out.setFont(font, size);
    out.newLineAtOffset(x, height - y);
    out.showText(text);
    out.endText();
  }

  void centred(PDFont font, float size, float x, float y, String text) throws IOException {
    text(font, size, x - wide(font, size, text) / 2, y, text);
  }

  void right(PDFont font, float size, float x, float y, String text) throws IOException {
    text(font, size, x - wide(font, size, text), y, text);
  }

  static float wide(PDFont font, float size, String text) throws IOException {
    return font.getStringWidth(text) / 1000 * size;
  }

  void line(float x1, float y1, float x2, float y2, float thick) throws IOException {
    out.setLineWidth(thick);
    out.moveTo(x1, height - y1);
    out.lineTo(x2, height - y2);
    out.stroke();
  }

  void box(float x, float y, float w, float h, float thick) throws IOException {
    out.setLineWidth(thick);
    out.addRect(x, height - y - h, w, h);
    out.stroke();
  }

  void shade(float x, float y, float w, float h, Color color) throws IOException {
    out.setNonStrokingColor(color);
    out.addRect(x, height - y - h, w, h);
    out.fill();
    out.setNonStrokingColor(Color.BLACK);
  }

  /** The paper's number in its box at the top right. */
  void paperNumber(String number) throws IOException {
    float wide = wide(type.gothic(), 10.5f, number);
    float left = width - 56 - wide - 16;
    box(left, 40, wide + 16, 22, 0.8f);
    text(type.gothic(), 10.5f, left + 8, 55, number);
  }

  /** The page's number at the foot. */
  void folio(String number) throws IOException {
    centred(type.mincho(), 10, width / 2, height - 34, number);
  }

  private static PDRectangle turned(PDRectangle size) {
    return new PDRectangle(/* width= */ size.getHeight(), /* height= */ size.getWidth());
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
