package io.kairan.render.child;

import io.kairan.wire.PageText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** Reads where the links of a page lie and lead; nothing is followed. */
final class LinkReader {

  private static final int MOST_LINKS = 2_000;
  private static final int LONGEST_ADDRESS = 1_000;

  private final Places places;

  LinkReader(PDDocument document, List<PDPage> pages) {
    this.places = new Places(document, pages);
  }

  /** A link that cannot be read is none, and costs no other. */
  List<PageText.PageLink> of(PDPage page) {
    List<PageText.PageLink> links = new ArrayList<>();
    COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
    for (int i = 0; annotations != null && i < annotations.size(); i++) {
      if (links.size() == MOST_LINKS) {
        break;
      }
      try {
        if (annotations.getObject(i) instanceof COSDictionary dictionary
            && PDAnnotation.createAnnotation(dictionary) instanceof PDAnnotationLink link
            && link.getRectangle() != null) {
          add(link, page, links);
        }
      } catch (IOException | RuntimeException e) {
        System.err.println("a link cannot be read: " + e.getMessage());
      }
    }
    return links;
  }

  private void add(PDAnnotationLink link, PDPage page, List<PageText.PageLink> links)
      throws IOException {
    PDAction action = link.getAction();
    int leads = places.page(link.getDestination(), action);
    String address = action instanceof PDActionURI out ? String.valueOf(out.getURI()) : "";
    if (leads == 0 && address.isEmpty()) {
      return;
    }
    PDRectangle crop = PageBoxes.settle(page);
    PDRectangle box = link.getRectangle();
    int left = hundredths(box.getLowerLeftX() - crop.getLowerLeftX(), crop.getWidth());
    int right = hundredths(box.getUpperRightX() - crop.getLowerLeftX(), crop.getWidth());
    int top = hundredths(crop.getUpperRightY() - box.getUpperRightY(), crop.getHeight());
    int bottom = hundredths(crop.getUpperRightY() - box.getLowerLeftY(), crop.getHeight());
    if (right > left && bottom > top) {
      links.add(
          new PageText.PageLink(
              left, top, right - left, bottom - top, leads, leads > 0 ? "" : shown(address)));
    }
  }

  private static String shown(String address) {
    return address.length() > LONGEST_ADDRESS ? address.substring(0, LONGEST_ADDRESS) : address;
  }

  private static int hundredths(float at, float most) {
    return Math.round(Math.clamp(at, 0, most) * 100);
  }
}
