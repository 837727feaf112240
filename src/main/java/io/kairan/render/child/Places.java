package io.kairan.render.child;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.jspecify.annotations.Nullable;

/** Which page a place inside a document is, counted from 1; 0 where it is none. */
final class Places {

  private final PDDocument document;
  private final IdentityHashMap<COSDictionary, Integer> numbers = new IdentityHashMap<>();
  private final int pages;

  Places(PDDocument document, List<PDPage> pages) {
    this.document = document;
    this.pages = pages.size();
    for (int i = 0; i < pages.size(); i++) {
      numbers.put(pages.get(i).getCOSObject(), i + 1);
    }
  }

  /** The place named directly or by an action; actions that do anything else lead nowhere. */
  int page(@Nullable PDDestination destination, @Nullable PDAction action) throws IOException {
    if (destination != null) {
      return page(destination);
    }
    return action instanceof PDActionGoTo there ? page(there.getDestination()) : 0;
  }

  private int page(@Nullable PDDestination destination) throws IOException {
    return switch (destination) {
      case PDNamedDestination named ->
          page(document.getDocumentCatalog().findNamedDestinationPage(named));
      case PDPageDestination there when there.getPage() != null ->
          numbers.getOrDefault(there.getPage().getCOSObject(), 0);
      case PDPageDestination there when there.getPageNumber() >= 0 ->
          there.getPageNumber() < pages ? there.getPageNumber() + 1 : 0;
      case null, default -> 0;
    };
  }
}
