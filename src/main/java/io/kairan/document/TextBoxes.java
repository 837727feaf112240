package io.kairan.document;

import io.kairan.wire.PageText;
import io.kairan.wire.SearchMatch;
import java.util.ArrayList;
import java.util.List;

/** Where a stretch of a page's text lies on the page: one box for each run that it touches. */
final class TextBoxes {

  private TextBoxes() {}

  static List<SearchMatch.PageBox> of(PageText page, SearchText.Stretch stretch) {
    List<SearchMatch.PageBox> boxes = new ArrayList<>();
    List<Integer> runs = page.runs();
    for (int i = 0; i + PageText.RUN <= runs.size(); i += PageText.RUN) {
      int begin = runs.get(i);
      int length = runs.get(i + 1);
      int from = Math.max(stretch.begin(), begin) - begin;
      int to = Math.min(stretch.end(), begin + length) - begin;
      if (from < to) {
        boxes.add(part(runs.subList(i + 2, i + PageText.RUN), from, to, length));
      }
    }
    return boxes;
  }

  /** Letters of one run are of one width, so a part of its letters is that part of its length. */
  private static SearchMatch.PageBox part(List<Integer> run, int from, int to, int length) {
    int left = run.get(0);
    int top = run.get(1);
    int width = run.get(2);
    int height = run.get(3);
    return switch (run.get(4)) {
      case 0 ->
          new SearchMatch.PageBox(
              left + share(width, from, length), top, span(width, from, to, length), height);
      case 1 ->
          new SearchMatch.PageBox(
              left, top + share(height, from, length), width, span(height, from, to, length));
      case 2 ->
          new SearchMatch.PageBox(
              left + share(width, length - to, length), top, span(width, from, to, length), height);
      default ->
          new SearchMatch.PageBox(
              left,
              top + share(height, length - to, length),
              width,
              span(height, from, to, length));
    };
  }

  private static int share(int size, int letters, int of) {
    return (int) ((long) size * letters / of);
  }

  private static int span(int size, int from, int to, int of) {
    return share(size, to, of) - share(size, from, of);
  }
}
