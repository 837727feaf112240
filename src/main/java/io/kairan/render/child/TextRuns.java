package io.kairan.render.child;

import io.kairan.wire.PageText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts letters together as they come: letters side by side in one line are a run, and between two
 * runs stands nothing, a space or the end of a line, as they lie on the page.
 */
final class TextRuns {

  /** More than any page that somebody reads; a table of 300 x 300 cells has half of it. */
  private static final int MOST_LETTERS = 200_000;

  /** In ems: how far letters of one run stand apart. */
  private static final double TOUCHING = 0.3;

  /** In ems: a wider gap is another column and no space. */
  private static final double COLUMN = 3;

  private final double width;
  private final double height;
  private final StringBuilder text = new StringBuilder();
  private final List<Integer> runs = new ArrayList<>();
  private @Nullable Glyph last;
  private Glyph.@Nullable Box box;
  private int begin;
  private boolean cut;

  /** Begins a page; boxes are cut at its edges. */
  TextRuns(double width, double height) {
    this.width = width;
    this.height = height;
  }

  void add(Glyph glyph) {
    Glyph before = last;
    if (cut || !glyph.isPlaced() || (before != null && before.isDrawnAgainAs(glyph))) {
      return;
    }
    cut = text.length() + glyph.letters().length() >= MOST_LETTERS;
    if (cut) {
      return;
    }
    if (glyph.letters().isBlank()) {
      part(' ');
      return;
    }
    Glyph.Box there = box;
    if (before == null || there == null || !continues(before, glyph)) {
      begin(before, glyph);
    } else {
      box = there.with(glyph.box());
    }
    text.append(glyph.letters());
    last = glyph;
  }

  /** Everything that was added, with these links. */
  PageText finished(List<PageText.PageLink> links) {
    end();
    return new PageText(text.toString().stripTrailing(), runs, links, cut);
  }

  private static boolean continues(Glyph before, Glyph glyph) {
    return before.isInLineWith(glyph)
        && before.isFullWidth() == glyph.isFullWidth()
        && Math.abs(before.gapTo(glyph)) < TOUCHING
        && Math.abs(before.em() - glyph.em()) < 0.2 * before.em();
  }

  private void begin(@Nullable Glyph before, Glyph glyph) {
    end();
    if (before != null) {
      double gap = before.gapTo(glyph);
      if (!before.isInLineWith(glyph) || gap < -1 || gap > COLUMN) {
        part('\n');
      } else if (gap > TOUCHING) {
        part(' ');
      }
    }
    begin = text.length();
    box = glyph.box();
  }

  /** Parts what follows from what there is; the end of a line takes the place of a space. */
  private void part(char with) {
    end();
    int end = text.length();
    if (end > 0 && text.charAt(end - 1) == ' ' && with == '\n') {
      text.setCharAt(end - 1, with);
    } else if (end > 0 && !Character.isWhitespace(text.charAt(end - 1))) {
      text.append(with);
    }
  }

  private void end() {
    Glyph.Box done = box;
    Glyph glyph = last;
    if (done != null && glyph != null) {
      int left = hundredths(done.left(), width);
      int top = hundredths(done.top(), height);
      int across = hundredths(done.right(), width) - left;
      int down = hundredths(done.bottom(), height) - top;
      runs.addAll(List.of(begin, text.length() - begin, left, top, across, down, glyph.way()));
      box = null;
    }
  }

  private static int hundredths(double at, double most) {
    return (int) Math.round(Math.clamp(at, 0, most) * 100);
  }
}
