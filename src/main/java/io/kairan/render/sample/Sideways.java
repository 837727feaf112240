package io.kairan.render.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * A landscape table on a page that is turned by 90 degrees for display; y up from the lower left.
 */
final class Sideways implements AutoCloseable {

  private static final float LEFT = 60;
  private static final float FIRST = 140;
  private static final float MONTH = 48;
  private static final float ROW = 34;

  private final Sheet page;
  private final float width;
  private final float height;

  Sideways(Sheet page) {
    this.page = page;
    this.width = page.height();
    this.height = page.width();
  }

  void title(String text) throws IOException {
    PDFont font = page.type().gothic();
    write(font, 16, width / 2 - Sheet.wide(font, 16, text) / 2, height - 80, text);
  }

  void months(String[] months, List<List<String>> rows) throws IOException {
    float top = height - 112;
    List<List<String>> all = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("作業"));
    head.addAll(List.of(months));
    all.add(head);
    all.addAll(rows);
    float right = LEFT + FIRST + MONTH * months.length;
    for (int row = 0; row <= all.size(); row++) {
      rule(LEFT, top - row * ROW, right, top - row * ROW);
    }
    rule(LEFT, top, LEFT, top - all.size() * ROW);
    for (int column = 0; column <= months.length; column++) {
      float x = LEFT + FIRST + column * MONTH;
      rule(x, top, x, top - all.size() * ROW);
    }
    for (int row = 0; row < all.size(); row++) {
      cells(
          all.get(row),
          top - row * ROW - 22,
          row == 0 ? page.type().gothic() : page.type().mincho());
    }
    write(page.type().mincho(), 10, LEFT, top - all.size() * ROW - 24, "○ 実施　◎ 完了");
  }

  private void cells(List<String> cells, float y, PDFont font) throws IOException {
    write(font, 11.5f, LEFT + 8, y, cells.getFirst());
    for (int i = 1; i < cells.size(); i++) {
      String text = cells.get(i);
      float middle = LEFT + FIRST + (i - 0.5f) * MONTH;
      write(font, 12, middle - Sheet.wide(font, 12, text) / 2, y, text);
    }
  }

  private void write(PDFont font, float size, float x, float y, String text) throws IOException {
    if (text.isEmpty()) {
      return;
    }
    page.out().beginText();
    page.out().setFont(font, size);
    page.out().newLineAtOffset(x, y);
    page.out().showText(text);
    page.out().endText();
  }

  private void rule(float x1, float y1, float x2, float y2) throws IOException {
    page.out().setLineWidth(0.6f);
    page.out().moveTo(x1, y1);
    page.out().lineTo(x2, y2);
    page.out().stroke();
  }

  @Override
  public void close() throws IOException {
    page.close();
  }
}
