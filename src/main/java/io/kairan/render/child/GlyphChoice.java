package io.kairan.render.child;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;

/** A glyph of a bundled font. */
record GlyphChoice(TrueTypeFont font, int glyph) {

  /** How far the next character is, in thousandths of the letter's height. */
  float width() throws IOException {
    return font.getAdvanceWidth(glyph) * 1_000f / font.getUnitsPerEm();
  }

  /** The outline in thousandths of the letter's height. */
  GeneralPath outline() throws IOException {
    GlyphData data = font.getGlyph().getGlyph(glyph);
    GeneralPath path = data == null ? new GeneralPath() : (GeneralPath) data.getPath().clone();
    double scale = 1_000.0 / font.getUnitsPerEm();
    path.transform(AffineTransform.getScaleInstance(scale, scale));
    return path;
  }
}
