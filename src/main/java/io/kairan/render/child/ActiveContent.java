package io.kairan.render.child;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a file would do beyond being looked at: scripts, actions that start or send something,
 * XFA forms, attached files, links to the web. Pictures carry none of it; the clerk is told because
 * the original can be downloaded.
 */
final class ActiveContent {

  /** Actions that only move within the file, or what is seen of it. */
  private static final Set<String> HARMLESS =
      Set.of("GoTo", "Named", "Thread", "Hide", "SetOCGState", "Trans");

  private static final Map<String, String> KINDS =
      Map.of(
          "JavaScript", "javaScript",
          "Launch", "launch",
          "SubmitForm", "submitForm",
          "URI", "webLinks");

  private static final int MOST_CHAINED = 20;

  private final Set<String> found = new TreeSet<>();

  private ActiveContent() {}

  /** The kinds that are in a document, as keys of the message catalogue, in order. */
  static List<String> in(PDDocument document, List<PDPage> pages) {
    ActiveContent search = new ActiveContent();
    search.lookAtCatalog(document.getDocumentCatalog().getCOSObject());
    pages.forEach(page -> search.lookAtPage(page.getCOSObject()));
    return List.copyOf(search.found);
  }

  private void lookAtCatalog(COSDictionary catalog) {
    COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
    COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
    action(catalog.getCOSDictionary(COSName.OPEN_ACTION));
    actions(catalog.getCOSDictionary(COSName.AA));
    if (holds(names, COSName.getPDFName("JavaScript"))) {
      found.add("javaScript");
    }
    if (holds(names, COSName.EMBEDDED_FILES)) {
      found.add("attachments");
    }
    if (form != null && form.containsKey(COSName.XFA)) {
      found.add("xfa");
    }
  }

  private void lookAtPage(COSDictionary page) {
    actions(page.getCOSDictionary(COSName.AA));
    COSArray annotations = page.getCOSArray(COSName.ANNOTS);
    for (int i = 0; annotations != null && i < annotations.size(); i++) {
      if (annotations.getObject(i) instanceof COSDictionary annotation) {
        action(annotation.getCOSDictionary(COSName.A));
        actions(annotation.getCOSDictionary(COSName.AA));
        if ("FileAttachment".equals(annotation.getNameAsString(COSName.SUBTYPE))) {
          found.add("attachments");
        }
      }
    }
  }

  /** The actions that events start: opening, closing, printing. */
  private void actions(@Nullable COSDictionary events) {
    if (events != null) {
      events.keySet().forEach(event -> action(events.getCOSDictionary(event)));
    }
  }

  /** Notes an action's kind, and that of the few that may follow it. */
  private void action(@Nullable COSDictionary action) {
    COSDictionary next = action;
    for (int i = 0; next != null && i < MOST_CHAINED; i++) {
      String kind = next.getNameAsString(COSName.S);
      if (kind != null && !HARMLESS.contains(kind)) {
        found.add(KINDS.getOrDefault(kind, "otherAction"));
      }
      next = next.getCOSDictionary(COSName.NEXT);
    }
  }

  /** Whether a name tree has entries; many programs write empty ones. */
  private static boolean holds(@Nullable COSDictionary names, COSName tree) {
    COSDictionary root = names == null ? null : names.getCOSDictionary(tree);
    return root != null && (isFilled(root, COSName.NAMES) || isFilled(root, COSName.KIDS));
  }

  private static boolean isFilled(COSDictionary node, COSName key) {
    COSArray entries = node.getCOSArray(key);
    return entries != null && entries.size() > 0;
  }
}
