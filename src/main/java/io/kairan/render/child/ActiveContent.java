package io.kairan.render.child;

import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a file would do beyond being looked at: scripts, actions that start or send something,
 * XFA forms, attached files. Links to web pages are ordinary. Pictures carry none of it; the clerk
 * is told because the original can be downloaded.
 */
final class ActiveContent {

  private static final Set<String> HARMLESS =
      Set.of("GoTo", "URI", "Named", "Thread", "Hide", "SetOCGState", "Trans");

  private ActiveContent() {}

  static boolean isIn(PDDocument document, List<PDPage> pages) {
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
    COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
    return isActive(catalog.getCOSDictionary(COSName.OPEN_ACTION))
        || catalog.containsKey(COSName.AA)
        || holds(names, COSName.getPDFName("JavaScript"))
        || holds(names, COSName.EMBEDDED_FILES)
        || (form != null && form.containsKey(COSName.XFA))
        || pages.stream().anyMatch(ActiveContent::isOn);
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

  private static boolean isOn(PDPage page) {
    if (page.getCOSObject().containsKey(COSName.AA)) {
      return true;
    }
    COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
    for (int i = 0; annotations != null && i < annotations.size(); i++) {
      if (annotations.getObject(i) instanceof COSDictionary annotation && acts(annotation)) {
        return true;
      }
    }
    return false;
  }

  private static boolean acts(COSDictionary annotation) {
    return isActive(annotation.getCOSDictionary(COSName.A))
        || annotation.containsKey(COSName.AA)
        || "FileAttachment".equals(annotation.getNameAsString(COSName.SUBTYPE));
  }

  private static boolean isActive(@Nullable COSDictionary action) {
    String kind = action == null ? null : action.getNameAsString(COSName.S);
    return kind != null && !HARMLESS.contains(kind);
  }
}
