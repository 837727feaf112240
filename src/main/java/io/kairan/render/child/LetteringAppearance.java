package io.kairan.render.child;

import io.kairan.annotation.Lettering;
import io.kairan.annotation.Pen;
import io.kairan.annotation.PenKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What a stamp or a note looks like, as the content of an appearance stream: upright as the page is
 * shown. Its numbers are whole hundredths of a point from the frame's top left corner, y down.
 */
final class LetteringAppearance {

  /** The name of the graphics state that lets a little of the page through a note. */
  static final String SLIP_STATE = "S";

  /** From a circle's radius to the handles of the four curves that draw it. */
  private static final double ROUND = 0.5523;

  private final Pen pen;
  private final Lettering lettering;
  private final StringBuilder text = new StringBuilder(2_048);

  LetteringAppearance(Pen pen, Lettering lettering) {
    this.pen = pen;
    this.lettering = lettering;
  }

  /**
   * The operators.
   *
   * @param place where the frame's corner lies and how its axes run, as for the operator cm
   */
  byte[] content(double[] place) throws IOException {
    for (double number : place) {
      text.append(String.format(Locale.ROOT, "%.4f ", number));
    }
    text.append("cm\n");
    if (pen.kind() == PenKind.NOTE) {
      note();
    } else {
      stamp();
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private void stamp() throws IOException {
    int em = pen.width();
    double line = Lettering.STAMP_LINE * em;
    color("RG");
    color("rg");
    text.append(Math.round(line)).append(" w\n");
    double radius =
        lettering.width() == lettering.height()
            ? (lettering.height() - line) / 2
            : Lettering.STAMP_CORNER * em;
    frame(line / 2, radius);
    text.append("S\n");
    Letters letters = new Letters(text, Face.GOTHIC_BOLD, em);
    String word = lettering.lines().getFirst();
    double left = (lettering.width() - letters.width(word)) / 2;
    letters.fill(word, left, lettering.height() / 2 + Lettering.STAMP_BASE * em);
  }

  private void note() throws IOException {
    int em = pen.width();
    text.append("q /").append(SLIP_STATE).append(" gs\n1 .973 .835 rg\n");
    frame(0, 0);
    text.append("f Q\n");
    color("RG");
    text.append(Math.round(Lettering.NOTE_LINE * em)).append(" w\n");
    frame(Lettering.NOTE_LINE * em / 2, 0);
    text.append("S\n");
    color("rg");
    Letters letters = new Letters(text, Face.GOTHIC, em);
    double base = (Lettering.MARGIN + Lettering.NOTE_BASE) * em;
    for (String line : lettering.lines()) {
      letters.fill(line, Lettering.MARGIN * em, base);
      base += Lettering.LEADING * em;
    }
  }

  /** A rectangle within the frame, its corners round where there is a radius. */
  private void frame(double inset, double r) {
    double right = lettering.width() - inset;
    double bottom = lettering.height() - inset;
    double h = r * (1 - ROUND);
    add(" m\n", inset + r, inset);
    add(" l\n", right - r, inset);
    add(" c\n", right - h, inset, right, inset + h, right, inset + r);
    add(" l\n", right, bottom - r);
    add(" c\n", right, bottom - h, right - h, bottom, right - r, bottom);
    add(" l\n", inset + r, bottom);
    add(" c\n", inset + h, bottom, inset, bottom - h, inset, bottom - r);
    add(" l\n", inset, inset + r);
    add(" c\n", inset, inset + h, inset + h, inset, inset + r, inset);
    text.append("h\n");
  }

  private void add(String operator, double... values) {
    for (int i = 0; i < values.length; i++) {
      text.append(i == 0 ? "" : " ").append(Math.round(values[i]));
    }
    text.append(operator);
  }

  private void color(String operator) {
    for (float part : InkAppearance.rgb(pen)) {
      text.append(String.format(Locale.ROOT, "%.3f ", part));
    }
    text.append(operator).append('\n');
  }
}
