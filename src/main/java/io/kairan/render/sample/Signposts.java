package io.kairan.render.sample;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** What leads through a finished document: its table of contents and links. Pages count from 1. */
final class Signposts {

  /** How far a line of text reaches above and below its baseline. */
  private static final float ABOVE = 14;

  private static final float BELOW = 6;

  private final PDDocument document;
  private final PDDocumentOutline outline = new PDDocumentOutline();

  Signposts(PDDocument document) {
    this.document = document;
    document.getDocumentCatalog().setDocumentOutline(outline);
  }

  /** One more line of the table of contents. */
  void heading(String title, int page) {
    PDOutlineItem item = new PDOutlineItem();
    item.setTitle(title);
    item.setDestination(to(page));
    outline.addLast(item);
  }

  /** A line of text on a page leads to another page. */
  void link(int on, float left, float baseline, float width, int to) throws IOException {
    PDPage page = document.getPage(on - 1);
    float bottom = page.getMediaBox().getHeight() - baseline - BELOW;
    PDAnnotationLink link = new PDAnnotationLink();
    link.setRectangle(new PDRectangle(left, bottom, width, ABOVE + BELOW));
    link.setDestination(to(to));
    link.setBorder(new COSArray(List.of(COSInteger.ZERO, COSInteger.ZERO, COSInteger.ZERO)));
    List<PDAnnotation> annotations = page.getAnnotations();
    annotations.add(link);
    page.setAnnotations(annotations);
  }

  private PDPageFitDestination to(int page) {
    PDPageFitDestination destination = new PDPageFitDestination();
    destination.setPage(document.getPage(page - 1));
    return destination;
  }
}
