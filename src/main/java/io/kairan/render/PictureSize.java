package io.kairan.render;

/**
 * How large a page is drawn: its shorter side has this many pixels, unless the picture would then
 * have too many.
 *
 * @param name stands in the picture's file name
 */
public record PictureSize(String name, int shorterSide, int mostPixels) {

  /** No picture is longer than this, whatever the shape of its page: browsers refuse them. */
  public static final int LONGEST_SIDE = 8_000;

  public PictureSize {
    if (shorterSide < 1 || mostPixels < 1) {
      throw new IllegalArgumentException("a picture must have pixels");
    }
  }

  /** Pixels for each unit of a page with these sides. */
  public double scale(double width, double height) {
    double wanted = shorterSide / Math.min(width, height);
    double mostByArea = Math.sqrt(mostPixels / (width * height));
    double mostByLength = LONGEST_SIDE / Math.max(width, height);
    return Math.min(wanted, Math.min(mostByArea, mostByLength));
  }
}
