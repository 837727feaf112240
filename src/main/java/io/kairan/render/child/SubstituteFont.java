package io.kairan.render.child;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * A font of many characters that the file names and does not hold, drawn with the bundled ones:
 * each character from the first that has it, in its turned form where text runs downwards. A
 * character that none has, or that nobody can know, is drawn as a geta mark, as printers do: a
 * reader sees that something stands there.
 */
final class SubstituteFont extends PDType0Font {

  private static final Matrix THOUSANDTHS = new Matrix(0.001f, 0, 0, 0.001f, 0, 0);
  private static final int GETA = 0x3013;
  private static final List<Face> LAST_RESORTS =
      List.of(Face.RARE_GOTHIC, Face.RARE_MINCHO, Face.SANS, Face.SYMBOLS);

  private final TypeCase fonts;
  private final Face face;

  SubstituteFont(COSDictionary dictionary, TypeCase fonts) throws IOException {
    super(dictionary);
    this.fonts = fonts;
    this.face = FontLook.of(getDescendantFont().getBaseFont(), getFontDescriptor()).japanese();
  }

  /** Outlines are in thousandths, whatever the units of the bundled font. */
  @Override
  public Matrix getFontMatrix() {
    return THOUSANDTHS;
  }

  @Override
  public GeneralPath getNormalizedPath(int code) throws IOException {
    GlyphChoice choice = choose(code);
    if (choice == null) {
      return new GeneralPath();
    }
    GeneralPath outline = choice.outline();
    if (isVertical()) {
      // The cell is as wide as the file says, and its middle is the line's.
      double aside = (getWidth(code) - choice.width()) / 2;
      outline.transform(AffineTransform.getTranslateInstance(aside, 0));
    }
    return outline;
  }

  @Override
  public GeneralPath getPath(int code) throws IOException {
    return getNormalizedPath(code);
  }

  @Override
  public boolean hasGlyph(int code) {
    return true;
  }

  @Override
  public float getWidthFromFont(int code) throws IOException {
    GlyphChoice choice = choose(code);
    return choice == null ? getWidth(code) : choice.width();
  }

  private @Nullable GlyphChoice choose(int code) throws IOException {
    String text = characters(code);
    int character = text == null || text.isEmpty() ? GETA : text.codePointAt(0);
    if (Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.isISOControl(character)
        || Character.getType(character) == Character.FORMAT) {
      return null;
    }
    int upright = VerticalForms.upright(character);
    boolean turned = isVertical() || upright != character || asksForTurned(code);
    GlyphChoice plain = plain(code, upright);
    return turned
        ? new GlyphChoice(plain.font(), VerticalForms.turned(plain.font(), plain.glyph()))
        : plain;
  }

  private GlyphChoice plain(int code, int character) throws IOException {
    GlyphChoice chosen = in(face, character);
    if (chosen != null) {
      GlyphChoice other = in(face.counterpart(), character);
      return other != null && fitsBetter(code, other, chosen) ? other : chosen;
    }
    for (Face next : rarer()) {
      GlyphChoice found = in(next, character);
      if (found != null) {
        return found;
      }
    }
    GlyphChoice mark = in(face, GETA);
    if (mark == null) {
      throw new IOException("the bundled fonts have no geta mark");
    }
    return mark;
  }

  private List<Face> rarer() {
    List<Face> order = new ArrayList<>(LAST_RESORTS);
    if (face.isMincho()) {
      order.addFirst(Face.RARE_MINCHO);
    }
    return order;
  }

  /** Whether a glyph has to be stretched less to the width that the file gives. */
  private boolean fitsBetter(int code, GlyphChoice other, GlyphChoice chosen) throws IOException {
    if (!hasExplicitWidth(code)) {
      return false;
    }
    float wanted = getWidth(code);
    return Math.abs(other.width() - wanted) + 1 < Math.abs(chosen.width() - wanted);
  }

  private @Nullable GlyphChoice in(Face wanted, int character) throws IOException {
    TrueTypeFont font = fonts.font(wanted);
    int glyph = font.getUnicodeCmapLookup().getGlyphId(character);
    return glyph == 0 ? null : new GlyphChoice(font, glyph);
  }

  /** What a code stands for; null if only the absent font knows. */
  private @Nullable String characters(int code) {
    CMap known = getCMapUCS2();
    if (known != null) {
      String text = known.toUnicode(codeToCID(code));
      if (text != null) {
        return text;
      }
    }
    CMap own = getToUnicodeCMap();
    if (own == null) {
      return null;
    }
    return own.hasUnicodeMappings() ? own.toUnicode(code) : toUnicode(code);
  }

  private boolean asksForTurned(int code) {
    PDCIDSystemInfo system = getDescendantFont().getCIDSystemInfo();
    return system != null
        && "Japan1".equals(system.getOrdering())
        && VerticalForms.isTurned(codeToCID(code));
  }
}
