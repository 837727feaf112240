package io.kairan.render.child;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * Finds the fonts that a file uses and does not hold, from its dictionaries alone. The fourteen
 * fonts that every reader has are not counted.
 */
final class MissingFonts {

  private static final int MOST_NAMES = 50;

  private final Set<String> names = new TreeSet<>();

  private MissingFonts() {}

  static List<String> of(List<PDPage> pages) {
    MissingFonts search = new MissingFonts();
    ResourceWalk walk = new ResourceWalk();
    for (PDPage page : pages) {
      for (COSDictionary resources : walk.of(page)) {
        ResourceWalk.entries(resources, COSName.FONT).forEach(search::font);
      }
    }
    return search.names.stream().limit(MOST_NAMES).toList();
  }

  private void font(COSDictionary font) {
    if (COSName.TYPE3.equals(font.getCOSName(COSName.SUBTYPE))) {
      return;
    }
    COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
    COSDictionary described = font;
    if (descendants != null && descendants.getObject(0) instanceof COSDictionary descendant) {
      described = descendant;
    }
    String name = described.getNameAsString(COSName.BASE_FONT);
    if (name != null && !embedded(described) && !Standard14Fonts.containsName(name)) {
      String readable = FontNames.readable(name);
      names.add(readable.length() > 100 ? readable.substring(0, 100) : readable);
    }
  }

  private static boolean embedded(COSDictionary font) {
    COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
    return descriptor != null
        && (descriptor.containsKey(COSName.FONT_FILE)
            || descriptor.containsKey(COSName.FONT_FILE2)
            || descriptor.containsKey(COSName.FONT_FILE3));
  }
}
