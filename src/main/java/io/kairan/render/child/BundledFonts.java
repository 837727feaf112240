package io.kairan.render.child;

import io.kairan.render.Rendition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Chooses a bundled font for one that a file uses and does not hold: mincho for mincho, gothic for
 * gothic. The fonts of the host are never looked at, so that a page looks the same everywhere.
 */
final class BundledFonts implements FontMapper {

  private static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private enum Face {
    MINCHO("BIZUDMincho_400Regular.ttf"),
    MINCHO_BOLD("BIZUDMincho_700Bold.ttf"),
    GOTHIC("BIZUDGothic_400Regular.ttf"),
    GOTHIC_BOLD("BIZUDGothic_700Bold.ttf");

    private final String file;

    Face(String file) {
      this.file = file;
    }
  }

  private final Map<Face, TrueTypeFont> japanese = new EnumMap<>(Face.class);
  private final TrueTypeFont latin;

  private BundledFonts(Path folder) throws IOException {
    for (Path file : Rendition.fontFiles(folder)) {
      for (Face face : Face.values()) {
        if (file.endsWith(face.file)) {
          japanese.put(
              face, new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile())));
        }
      }
    }
    if (japanese.size() < Face.values().length) {
      throw new IOException("the bundled fonts are not in " + folder);
    }
    try (InputStream input = PDDocument.class.getResourceAsStream(LATIN)) {
      if (input == null) {
        throw new IOException("the engine's own font is missing");
      }
      latin = new TTFParser().parse(new RandomAccessReadBuffer(input.readAllBytes()));
    }
  }

  /** Makes these fonts the only ones that the engine knows. */
  static void install(Path folder) throws IOException {
    FontMappers.set(new BundledFonts(folder));
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(
      String baseFont, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(choose(baseFont, descriptor), true);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(
      String baseFont, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(choose(baseFont, descriptor), true);
  }

  @Override
  public CIDFontMapping getCIDFont(
      String baseFont, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo system) {
    return new CIDFontMapping(null, japanese(baseFont, descriptor), true);
  }

  private TrueTypeFont choose(String baseFont, @Nullable PDFontDescriptor descriptor) {
    return FontNames.isJapanese(baseFont) ? japanese(baseFont, descriptor) : latin;
  }

  private TrueTypeFont japanese(String baseFont, @Nullable PDFontDescriptor descriptor) {
    boolean mincho = FontNames.isMincho(baseFont, descriptor != null && descriptor.isSerif());
    boolean bold =
        FontNames.isBold(baseFont)
            || (descriptor != null
                && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600));
    Face face =
        mincho ? bold ? Face.MINCHO_BOLD : Face.MINCHO : bold ? Face.GOTHIC_BOLD : Face.GOTHIC;
    TrueTypeFont font = japanese.get(face);
    if (font == null) {
      throw new IllegalStateException(face.name().toLowerCase(Locale.ROOT) + " is not loaded");
    }
    return font;
  }
}
