package io.kairan.render.child;

import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/**
 * A letter on a page, in points of its crop box: origin at the top left, y down, before rotation.
 *
 * @param box where it lies
 * @param startX where its advance begins: on the baseline, or above the middle in vertical writing
 * @param wayX the direction of its advance, of length 1
 * @param length how far it advances
 * @param em the size of its font
 */
record Glyph(
    String letters,
    Box box,
    double startX,
    double startY,
    double wayX,
    double wayY,
    double length,
    double em) {

  /** How much of an em lies below the baseline, in the usual fonts for Japanese. */
  private static final double BELOW = 0.12;

  private static final double FARTHEST = 100_000;

  /** A rectangle; left is never right of right, nor top below bottom. */
  record Box(double left, double top, double right, double bottom) {

    Box with(Box other) {
      return new Box(
          Math.min(left, other.left),
          Math.min(top, other.top),
          Math.max(right, other.right),
          Math.max(bottom, other.bottom));
    }
  }

  /** Reads a letter as the engine placed it. */
  static Glyph of(TextPosition position, String letters, double pageHeight) {
    Matrix matrix = position.getTextMatrix();
    double x = matrix.getTranslateX();
    double y = pageHeight - matrix.getTranslateY();
    double upX = matrix.getShearX();
    double upY = -matrix.getScaleY();
    double em = Math.hypot(upX, upY);
    double base = Math.hypot(matrix.getScaleX(), matrix.getShearY());
    double wide = position.getWidthDirAdj();
    double rightX = base == 0 ? 0 : matrix.getScaleX() / base;
    double rightY = base == 0 ? 0 : -matrix.getShearY() / base;
    Box box = box(x - BELOW * upX, y - BELOW * upY, rightX * wide, rightY * wide, upX, upY);
    return position.getFont().isVertical()
        ? new Glyph(
            letters,
            box,
            x + rightX * wide / 2 + (1 - BELOW) * upX,
            y + rightY * wide / 2 + (1 - BELOW) * upY,
            -upX / em,
            -upY / em,
            em,
            em)
        : new Glyph(letters, box, x, y, rightX, rightY, wide, em);
  }

  /** The rectangle around a slanted one, given by a corner and two sides. */
  private static Box box(
      double x, double y, double oneX, double oneY, double otherX, double otherY) {
    return new Box(
        x + Math.min(0, oneX) + Math.min(0, otherX),
        y + Math.min(0, oneY) + Math.min(0, otherY),
        x + Math.max(0, oneX) + Math.max(0, otherX),
        y + Math.max(0, oneY) + Math.max(0, otherY));
  }

  /** Whether all of it is a number and somewhere a page can be. */
  boolean isPlaced() {
    return em > 0.01
        && em < FARTHEST
        && length < FARTHEST
        && Math.abs(startX) < FARTHEST
        && Math.abs(startY) < FARTHEST;
  }

  /** Whether it takes up about a square, as kanji and kana do. */
  boolean isFullWidth() {
    return length > 0.8 * em;
  }

  /** Whether another stands in the line of this one, or would if it were nearer. */
  boolean isInLineWith(Glyph other) {
    double aside = (other.startX - startX) * wayY - (other.startY - startY) * wayX;
    return wayX * other.wayX + wayY * other.wayY > 0.95 && Math.abs(aside) < 0.35 * em;
  }

  /** How far another stands from where this one ends, along the line, in ems of this one. */
  double gapTo(Glyph other) {
    return ((other.startX - startX) * wayX + (other.startY - startY) * wayY - length) / em;
  }

  /** Whether another is the same letter a hair apart, as bold text is drawn by some programs. */
  boolean isDrawnAgainAs(Glyph other) {
    double away = Math.hypot(other.startX - startX, other.startY - startY);
    return letters.equals(other.letters) && away < 0.15 * em;
  }

  /** The direction of the advance, as {@link io.kairan.wire.PageText} numbers them. */
  int way() {
    if (Math.abs(wayX) >= Math.abs(wayY)) {
      return wayX >= 0 ? 0 : 2;
    }
    return wayY >= 0 ? 1 : 3;
  }
}
