package io.kairan.render.child;

import io.kairan.annotation.Lettering;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.List;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.jspecify.annotations.Nullable;

/**
 * Typed letters as outlines of a bundled gothic, so that every reader shows them whatever fonts it
 * has. Numbers are whole hundredths of a point, y down.
 */
final class Letters {

  private static final List<Face> LAST_RESORTS =
      List.of(Face.RARE_GOTHIC, Face.RARE_MINCHO, Face.SANS, Face.SYMBOLS);
  private static final int GETA = 0x3013;

  private final StringBuilder content;
  private final Face face;
  private final int em;

  /**
   * Writes into the content of a stream.
   *
   * @param em the size of the letters
   */
  Letters(StringBuilder content, Face face, int em) {
    this.content = content;
    this.face = face;
    this.em = em;
  }

  /** How wide a line of letters is. */
  double width(String line) throws IOException {
    double width = 0;
    for (int letter : seen(line)) {
      width += glyph(letter).width() * em / 1_000;
    }
    return width;
  }

  /** Fills a line of letters that begins at a place of its baseline. */
  void fill(String line, double x, double y) throws IOException {
    double at = x;
    for (int letter : seen(line)) {
      GlyphChoice glyph = glyph(letter);
      if (!Character.isWhitespace(letter) && !Character.isSpaceChar(letter)) {
        outline(glyph.outline(), at, y);
      }
      at += glyph.width() * em / 1_000;
    }
  }

  private static int[] seen(String line) {
    return line.codePoints().filter(letter -> !Lettering.unseen(letter)).toArray();
  }

  private GlyphChoice glyph(int letter) throws IOException {
    GlyphChoice found = in(face, letter);
    for (Face other : LAST_RESORTS) {
      found = found == null ? in(other, letter) : found;
    }
    return found == null ? glyph(GETA) : found;
  }

  private static @Nullable GlyphChoice in(Face face, int letter) throws IOException {
    TrueTypeFont font = BundledFonts.face(face);
    int glyph = font.getUnicodeCmapLookup().getGlyphId(letter);
    return glyph == 0 ? null : new GlyphChoice(font, glyph);
  }

  private void outline(GeneralPath path, double x, double y) {
    double[] p = new double[6];
    double penX = 0;
    double penY = 0;
    for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
      switch (i.currentSegment(p)) {
        case PathIterator.SEG_MOVETO -> add(x, y, " m\n", p[0], p[1]);
        case PathIterator.SEG_LINETO -> add(x, y, " l\n", p[0], p[1]);
        case PathIterator.SEG_QUADTO ->
            add(
                x,
                y,
                " c\n",
                (penX + 2 * p[0]) / 3,
                (penY + 2 * p[1]) / 3,
                (p[2] + 2 * p[0]) / 3,
                (p[3] + 2 * p[1]) / 3,
                p[2],
                p[3]);
        case PathIterator.SEG_CUBICTO -> add(x, y, " c\n", p);
        default -> content.append("h\n");
      }
      int last =
          switch (i.currentSegment(p)) {
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 4;
            default -> 0;
          };
      penX = p[last];
      penY = p[last + 1];
    }
    content.append("f\n");
  }

  private void add(double x, double y, String operator, double... thousandths) {
    for (int i = 0; i < thousandths.length; i += 2) {
      content.append(i == 0 ? "" : " ");
      content.append(Math.round(x + thousandths[i] * em / 1_000)).append(' ');
      content.append(Math.round(y - thousandths[i + 1] * em / 1_000));
    }
    content.append(operator);
  }
}
