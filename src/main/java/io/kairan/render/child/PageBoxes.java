package io.kairan.render.child;

import io.kairan.annotation.PageGeometry;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The part of a page that is shown: its crop box within its media box, and something sensible where
 * a damaged page has no area. Picture and geometry both come from here.
 */
final class PageBoxes {

  private static final float LEAST_SIDE = 1;

  private PageBoxes() {}

  /** Measures a page; lengths are rounded to hundredths of a unit. */
  static PageGeometry geometry(PDPage page) {
    PDRectangle box = settle(page);
    return new PageGeometry(
        hundredths(box.getLowerLeftX()),
        hundredths(box.getLowerLeftY()),
        hundredths(box.getWidth()),
        hundredths(box.getHeight()),
        Math.floorMod(page.getRotation(), 360),
        Math.max(1, hundredths(page.getUserUnit())));
  }

  /** The box that is shown; the page is changed in memory so that the engine draws just this. */
  static PDRectangle settle(PDPage page) {
    if (!hasArea(page.getMediaBox())) {
      page.setMediaBox(PDRectangle.A4);
    }
    if (!hasArea(page.getCropBox())) {
      page.setCropBox(page.getMediaBox());
    }
    return page.getCropBox();
  }

  private static boolean hasArea(PDRectangle box) {
    return box.getWidth() >= LEAST_SIDE && box.getHeight() >= LEAST_SIDE;
  }

  private static int hundredths(float length) {
    return Math.round(length * 100);
  }
}
