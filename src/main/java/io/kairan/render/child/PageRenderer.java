package io.kairan.render.child;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.jspecify.annotations.Nullable;

/** Draws pages with our fonts, and knows whether the one drawn last meant to leave marks. */
final class PageRenderer extends PDFRenderer {

  private @Nullable MarkCounter counter;

  PageRenderer(PDDocument document) {
    super(document);
    setSubsamplingAllowed(true);
  }

  boolean hasMarks() {
    return counter != null && counter.hasMarks();
  }

  @Override
  protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
    MarkCounter fresh = new MarkCounter(parameters);
    counter = fresh;
    return fresh;
  }
}
