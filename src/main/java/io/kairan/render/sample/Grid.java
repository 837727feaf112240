package io.kairan.render.sample;

import java.awt.Color;
import java.io.IOException;
import java.util.List;

/** A ruled table: a shaded head, rows of one height, texts left or figures right. */
final class Grid {

  private static final Color HEAD = new Color(0xee, 0xee, 0xee);

  private final Sheet sheet;
  private final float x;
  private final float[] widths;
  private final boolean[] figures;
  private final float rowHeight;
  private final float size;

  /**
   * @param figures which columns hold figures and stand right
   */
  Grid(Sheet sheet, float x, float[] widths, boolean[] figures, float rowHeight, float size) {
    this.sheet = sheet;
    this.x = x;
    this.widths = widths.clone();
    this.figures = figures.clone();
    this.rowHeight = rowHeight;
    this.size = size;
  }

  /** Draws the table with its top at y; the y below it. */
  float draw(float y, List<String> head, List<List<String>> rows) throws IOException {
    float total = 0;
    for (float width : widths) {
      total += width;
    }
    sheet.shade(x, y, total, rowHeight, HEAD);
    float at = y;
    row(at, head, true);
    for (List<String> row : rows) {
      at += rowHeight;
      row(at, row, false);
    }
    at += rowHeight;
    rules(y, at, total, rows.size() + 1);
    return at;
  }

  private void row(float y, List<String> cells, boolean head) throws IOException {
    float left = x;
    float base = y + rowHeight / 2 + size * 0.36f;
    for (int i = 0; i < widths.length; i++) {
      String text = fitted(cells.get(i), widths[i] - 10);
      var font = head ? sheet.type().gothic() : sheet.type().mincho();
      if (head) {
        sheet.centred(font, size, left + widths[i] / 2, base, text);
      } else if (figures[i]) {
        sheet.right(font, size, left + widths[i] - 6, base, text);
      } else {
        sheet.text(font, size, left + 6, base, text);
      }
      left += widths[i];
    }
  }

  private String fitted(String text, float width) throws IOException {
    String fitting = text;
    while (Sheet.wide(sheet.type().mincho(), size, fitting) > width && fitting.length() > 1) {
      fitting = fitting.substring(0, fitting.length() - 2) + "…";
    }
    return fitting;
  }

  private void rules(float top, float bottom, float total, int rows) throws IOException {
    for (int i = 0; i <= rows; i++) {
      float y = top + i * rowHeight;
      sheet.line(x, y, x + total, y, i <= 1 || i == rows ? 0.9f : 0.4f);
    }
    float left = x;
    sheet.line(left, top, left, bottom, 0.9f);
    for (float width : widths) {
      left += width;
      sheet.line(left, top, left, bottom, left >= x + total - 1 ? 0.9f : 0.4f);
    }
  }
}
