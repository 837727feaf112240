package io.kairan.render.child;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * The resources of pages and of everything that they draw, each once however often it is used.
 * Reads dictionaries alone.
 */
final class ResourceWalk {

  private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  /** The resource dictionaries of a page that no page before it had. */
  List<COSDictionary> of(PDPage page) {
    List<COSDictionary> found = new ArrayList<>();
    Deque<COSDictionary> waiting = new ArrayDeque<>();
    push(waiting, page.getResources() == null ? null : page.getResources().getCOSObject());
    while (!waiting.isEmpty()) {
      COSDictionary next = waiting.pop();
      found.add(next);
      for (COSDictionary object : entries(next, COSName.XOBJECT)) {
        push(waiting, object.getCOSDictionary(COSName.RESOURCES));
      }
    }
    return found;
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

  private void push(Deque<COSDictionary> waiting, @Nullable COSDictionary dictionary) {
    if (dictionary != null && seen.add(dictionary)) {
      waiting.push(dictionary);
    }
  }
}
