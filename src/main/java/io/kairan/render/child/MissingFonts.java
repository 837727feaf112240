package io.kairan.render.child;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fonts that a file uses and does not hold, from its dictionaries alone. The fourteen
 * fonts that every reader has are not counted.
 */
final class MissingFonts {

  private static final int MOST_NAMES = 50;

  private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<COSDictionary> resources = new ArrayDeque<>();
  private final Set<String> names = new TreeSet<>();

  private MissingFonts() {}

  static List<String> of(List<PDPage> pages) {
    MissingFonts search = new MissingFonts();
    for (PDPage page : pages) {
      search.push(page.getResources() == null ? null : page.getResources().getCOSObject());
      search.annotations(page.getCOSObject().getCOSArray(COSName.ANNOTS));
      search.run();
    }
    return List.copyOf(search.names);
  }

  private void run() {
    while (!resources.isEmpty() && names.size() < MOST_NAMES) {
      COSDictionary next = resources.pop();
      entries(next.getCOSDictionary(COSName.FONT)).forEach(this::font);
      for (COSName drawn : List.of(COSName.XOBJECT, COSName.PATTERN)) {
        entries(next.getCOSDictionary(drawn)).forEach(this::drawing);
      }
      for (COSDictionary state : entries(next.getCOSDictionary(COSName.EXT_G_STATE))) {
        COSDictionary mask = state.getCOSDictionary(COSName.SMASK);
        drawing(mask == null ? null : mask.getCOSDictionary(COSName.G));
      }
    }
  }

  private void annotations(@Nullable COSArray annotations) {
    for (int i = 0; annotations != null && i < annotations.size(); i++) {
      if (annotations.getObject(i) instanceof COSDictionary annotation) {
        COSDictionary looks = annotation.getCOSDictionary(COSName.AP);
        COSDictionary normal = looks == null ? null : looks.getCOSDictionary(COSName.N);
        drawing(normal);
        entries(normal instanceof COSStream ? null : normal).forEach(this::drawing);
      }
    }
  }

  private void drawing(@Nullable COSDictionary drawing) {
    push(drawing == null ? null : drawing.getCOSDictionary(COSName.RESOURCES));
  }

  private void push(@Nullable COSDictionary dictionary) {
    if (dictionary != null && seen.add(dictionary)) {
      resources.push(dictionary);
    }
  }

  private void font(COSDictionary font) {
    if (COSName.TYPE3.equals(font.getCOSName(COSName.SUBTYPE))) {
      drawing(font);
      return;
    }
    if (!seen.add(font)) {
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

  private static List<COSDictionary> entries(@Nullable COSDictionary dictionary) {
    if (dictionary == null) {
      return List.of();
    }
    return dictionary.keySet().stream()
        .map(dictionary::getDictionaryObject)
        .filter(COSDictionary.class::isInstance)
        .map(COSDictionary.class::cast)
        .toList();
  }
}
