package io.kairan.render.child;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * Chooses a bundled font for one that a file uses and does not hold: mincho for mincho, gothic for
 * gothic, serifs for serifs, typewriter for typewriter. The fonts of the host are never looked at,
 * so that a page looks the same everywhere.
 */
final class BundledFonts implements FontMapper {

  private final TypeCase fonts;

  private BundledFonts(TypeCase fonts) {
    this.fonts = fonts;
  }

  /** Makes these fonts the only ones that the engine knows. */
  static void install(Path folder) throws IOException {
    FontMappers.set(new BundledFonts(new TypeCase(folder)));
  }

  /** What a font is drawn with: itself, unless the file does not hold it. */
  static PDFont standIn(PDFont font) throws IOException {
    return font instanceof PDType0Font composite
            && !composite.isEmbedded()
            && FontMappers.instance() instanceof BundledFonts bundled
        ? new SubstituteFont(composite.getCOSObject(), bundled.fonts)
        : font;
  }

  /** A bundled font itself. */
  static TrueTypeFont face(Face face) throws IOException {
    if (FontMappers.instance() instanceof BundledFonts bundled) {
      return bundled.fonts.font(face);
    }
    throw new IOException("the bundled fonts are not installed");
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(
      String baseFont, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(fonts.font(choose(baseFont, descriptor)), true);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(
      String baseFont, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(fonts.font(choose(baseFont, descriptor)), true);
  }

  @Override
  public CIDFontMapping getCIDFont(
      String baseFont, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo system) {
    Face face = FontLook.of(baseFont, descriptor).japanese();
    return new CIDFontMapping(null, fonts.font(face), true);
  }

  private static Face choose(@Nullable String baseFont, @Nullable PDFontDescriptor descriptor) {
    if (FontNames.isSymbols(baseFont)) {
      return Face.SYMBOLS;
    }
    FontLook look = FontLook.of(baseFont, descriptor);
    return FontNames.isJapanese(baseFont) ? look.japanese() : look.latin();
  }
}
