package io.kairan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;

/**
 * The blue ink on a page as it is shown.
 *
 * @param count pixels of it
 * @param left its edges, as shares of the page's width and height
 */
record Ink(int count, double left, double top, double right, double bottom) {

  /** The blue ink in a picture of a whole page. */
  static Ink in(BufferedImage page) {
    int left = page.getWidth();
    int top = page.getHeight();
    int right = 0;
    int bottom = 0;
    int count = 0;
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        int rgb = page.getRGB(x, y);
        if ((rgb >> 16 & 0xff) < 60 && (rgb >> 8 & 0xff) < 90 && (rgb & 0xff) > 190) {
          count++;
          left = Math.min(left, x);
          top = Math.min(top, y);
          right = Math.max(right, x + 1);
          bottom = Math.max(bottom, y + 1);
        }
      }
    }
    double w = page.getWidth();
    double h = page.getHeight();
    return new Ink(count, left / w, top / h, right / w, bottom / h);
  }

  /** Whether this lies where the screen showed it, within a hundredth of the page. */
  void liesAs(Ink shown) {
    assertThat(count).isPositive();
    assertThat(left).isCloseTo(shown.left, within(0.01));
    assertThat(top).isCloseTo(shown.top, within(0.01));
    assertThat(right).isCloseTo(shown.right, within(0.01));
    assertThat(bottom).isCloseTo(shown.bottom, within(0.01));
  }
}
