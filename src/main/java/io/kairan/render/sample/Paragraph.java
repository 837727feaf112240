package io.kairan.render.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Running text in lines, broken between any two characters except where Japanese typesetting
 * forbids it (kinsoku): no closing mark begins a line, no opening bracket ends one.
 */
final class Paragraph {

  private static final String NEVER_FIRST = "、。，．）」』】ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ・！？％";
  private static final String NEVER_LAST = "（「『【";

  private Paragraph() {}

  /** Sets a text; the baseline of the line after its last one. */
  static float set(Sheet sheet, PDFont font, float size, float x, float y, float width, String text)
      throws IOException {
    float at = y;
    for (String line : lines(font, size, width, text)) {
      sheet.text(font, size, x, at, line);
      at += size * 1.75f;
    }
    return at;
  }

  static List<String> lines(PDFont font, float size, float width, String text) throws IOException {
    List<String> lines = new ArrayList<>();
    int start = 0;
    int at = 0;
    float wide = 0;
    while (at < text.length()) {
      float next = Sheet.wide(font, size, text.substring(at, at + 1));
      if (wide + next > width && at > start) {
        int end = breakBefore(text, start, at);
        lines.add(text.substring(start, end));
        start = end;
        at = end;
        wide = 0;
      } else {
        wide += next;
        at++;
      }
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }

  private static int breakBefore(String text, int start, int at) {
    int end = at;
    while (end - 1 > start
        && (NEVER_FIRST.indexOf(text.charAt(end)) >= 0
            || NEVER_LAST.indexOf(text.charAt(end - 1)) >= 0
            || inNumber(text, end))) {
      end--;
    }
    return end - 1 > start ? end : at;
  }

  private static boolean inNumber(String text, int end) {
    return isNumeral(text.charAt(end)) && isNumeral(text.charAt(end - 1));
  }

  private static boolean isNumeral(char c) {
    return (c >= '0' && c <= '9') || c == ',' || c == '.';
  }
}
