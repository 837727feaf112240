package io.kairan.annotation;

import java.util.ArrayList;
import java.util.List;

/** Where the lines of a note end: at its own line ends, and where a line would get too long. */
final class LineBreaks {

  /** In ems. */
  private static final double LONGEST_LINE = 20;

  /** No line begins with these: they hang over the end of the one before. */
  private static final String HANGING = "、。，．・」』）】〉》！？ー…";

  private final int[] letters;
  private final List<String> lines = new ArrayList<>();

  private LineBreaks(String paragraph) {
    this.letters = paragraph.codePoints().toArray();
  }

  static List<String> of(String text) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      lines.addAll(new LineBreaks(paragraph).broken());
    }
    return lines;
  }

  private List<String> broken() {
    int start = 0;
    for (int i = 0; i < letters.length; i++) {
      if (HANGING.indexOf(letters[i]) < 0 && advance(start, i + 1) > LONGEST_LINE) {
        int end = wordBegins(start, i);
        lines.add(new String(letters, start, end - start));
        start = end;
      }
    }
    lines.add(new String(letters, start, letters.length - start));
    return lines;
  }

  /**
   * The beginning of the word that goes on at a letter; that letter where the word fills a line.
   */
  private int wordBegins(int start, int at) {
    int begin = at;
    while (begin > start && ofWord(begin - 1) && ofWord(begin)) {
      begin--;
    }
    return begin > start ? begin : at;
  }

  private boolean ofWord(int i) {
    return Lettering.narrow(letters[i]) && letters[i] != ' ';
  }

  private double advance(int from, int to) {
    return Lettering.advance(new String(letters, from, to - from));
  }
}
