package io.kairan.annotation;

/**
 * Where a page lies in its PDF and how it is shown.
 *
 * <p>Lengths are hundredths of a PDF user space unit. Ink uses the crop box with its origin at the
 * top left, y down, before rotation.
 *
 * @param cropLeft the left edge of the crop box in user space; may be negative
 * @param cropBottom the lower edge of the crop box in user space; may be negative
 * @param width the width of the crop box
 * @param height the height of the crop box
 * @param rotation degrees clockwise by which the page is turned for display: 0, 90, 180 or 270
 * @param userUnit the size of a user space unit in hundredths of 1/72 inch; 100 for nearly every
 *     page
 */
public record PageGeometry(
    int cropLeft, int cropBottom, int width, int height, int rotation, int userUnit) {

  public PageGeometry {
    if (width <= 0 || height <= 0) {
      throw new IllegalArgumentException(
          "a page must have an area but was " + width + " x " + height);
    }
    if (rotation < 0 || rotation > 270 || rotation % 90 != 0) {
      throw new IllegalArgumentException("rotation must be 0, 90, 180 or 270 but was " + rotation);
    }
    if (userUnit <= 0) {
      throw new IllegalArgumentException("userUnit must be positive but was " + userUnit);
    }
  }

  /** Whether a point in crop box coordinates lies on this page, its edges included. */
  public boolean contains(int x, int y) {
    return x >= 0 && y >= 0 && x <= width && y <= height;
  }
}
