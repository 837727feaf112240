package io.kairan.render.child;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * The resources of pages and of everything that they draw (forms, patterns, masks, letters, notes),
 * each once however often it is used. Reads dictionaries alone.
 */
final class ResourceWalk {

  /** What has resources of its own; of fonts, those whose letters are drawings. */
  private static final List<COSName> DRAWN =
      List.of(COSName.XOBJECT, COSName.PATTERN, COSName.FONT);

  private final Deque<COSDictionary> waiting = new ArrayDeque<>();
  private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  /** The resource dictionaries of a page that no page before it had. */
  List<COSDictionary> of(PDPage page) {
    List<COSDictionary> found = new ArrayList<>();
    push(page.getResources() == null ? null : page.getResources().getCOSObject());
    annotations(page.getCOSObject().getCOSArray(COSName.ANNOTS));
    while (!waiting.isEmpty()) {
      COSDictionary next = waiting.pop();
      found.add(next);
      for (COSName drawn : DRAWN) {
        entries(next, drawn).forEach(this::drawing);
      }
      for (COSDictionary state : entries(next, COSName.EXT_G_STATE)) {
        COSDictionary mask = state.getCOSDictionary(COSName.SMASK);
        drawing(mask == null ? null : mask.getCOSDictionary(COSName.G));
      }
    }
    return found;
  }

  private void annotations(@Nullable COSArray annotations) {
    for (int i = 0; annotations != null && i < annotations.size(); i++) {
      if (annotations.getObject(i) instanceof COSDictionary annotation) {
        COSDictionary looks = annotation.getCOSDictionary(COSName.AP);
        drawing(looks == null ? null : looks.getCOSDictionary(COSName.N));
        if (looks != null && !(looks.getCOSDictionary(COSName.N) instanceof COSStream)) {
          entries(looks, COSName.N).forEach(this::drawing);
        }
      }
    }
  }

  private void drawing(@Nullable COSDictionary drawing) {
    push(drawing == null ? null : drawing.getCOSDictionary(COSName.RESOURCES));
  }

  /** The dictionaries of one kind in resources. */
  static List<COSDictionary> entries(COSDictionary resources, COSName kind) {
    COSDictionary dictionary = resources.getCOSDictionary(kind);
    if (dictionary == null) {
      return List.of();
    }
    return dictionary.keySet().stream()
        .map(dictionary::getDictionaryObject)
        .filter(COSDictionary.class::isInstance)
        .map(COSDictionary.class::cast)
        .toList();
  }

  private void push(@Nullable COSDictionary dictionary) {
    if (dictionary != null && seen.add(dictionary)) {
      waiting.push(dictionary);
    }
  }
}
