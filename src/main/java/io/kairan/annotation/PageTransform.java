package io.kairan.annotation;

/**
 * The three ways to name a place on a page, and the ways between them: ink (hundredths of a point
 * of the crop box, origin top left, y down, before rotation), display (fractions of the page as it
 * is shown, rotated), and the PDF's user space (y up). docs/INK.md has the table.
 */
public record PageTransform(PageGeometry page) {

  /** A place; the unit is named by the method that gives it. */
  public record Point(double x, double y) {}

  /** The width of the page as it is shown, in 1/72 inch. */
  public double displayWidth() {
    return (sideways() ? page.height() : page.width()) * (page.userUnit() / 10_000.0);
  }

  /** The height of the page as it is shown, in 1/72 inch. */
  public double displayHeight() {
    return (sideways() ? page.width() : page.height()) * (page.userUnit() / 10_000.0);
  }

  /** From ink to fractions of the shown page, 0 to 1 from its top left corner. */
  public Point toDisplay(double x, double y) {
    double u = x / page.width();
    double v = y / page.height();
    return switch (page.rotation()) {
      case 90 -> new Point(1 - v, u);
      case 180 -> new Point(1 - u, 1 - v);
      case 270 -> new Point(v, 1 - u);
      default -> new Point(u, v);
    };
  }

  /** From fractions of the shown page to ink. */
  public Point fromDisplay(double x, double y) {
    return switch (page.rotation()) {
      case 90 -> new Point(y * page.width(), (1 - x) * page.height());
      case 180 -> new Point((1 - x) * page.width(), (1 - y) * page.height());
      case 270 -> new Point((1 - y) * page.width(), x * page.height());
      default -> new Point(x * page.width(), y * page.height());
    };
  }

  /** From ink to the PDF's user space, in its units. */
  public Point toUserSpace(double x, double y) {
    return new Point(
        (page.cropLeft() + x) / 100, (page.cropBottom() + (double) page.height() - y) / 100);
  }

  /** From the PDF's user space to ink. */
  public Point fromUserSpace(double x, double y) {
    return new Point(
        x * 100 - page.cropLeft(), page.cropBottom() + (double) page.height() - y * 100);
  }

  /** The direction in ink that leads to the right on the shown page, of length 1. */
  public Point right() {
    return switch (page.rotation()) {
      case 90 -> new Point(0, -1);
      case 180 -> new Point(-1, 0);
      case 270 -> new Point(0, 1);
      default -> new Point(1, 0);
    };
  }

  /** The direction in ink that leads down on the shown page, of length 1. */
  public Point down() {
    return new Point(-right().y(), right().x());
  }

  private boolean sideways() {
    return page.rotation() % 180 != 0;
  }
}
