package io.kairan.render.child;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.IdentityHashMap;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Draws a page and notices whether its content means to leave marks on white paper. */
final class MarkCounter extends PageDrawer {

  private static final int WHITE = 0xFFFFFF;

  private final IdentityHashMap<PDFont, PDFont> standIns = new IdentityHashMap<>();
  private boolean marks;

  MarkCounter(PageDrawerParameters parameters) throws IOException {
    super(parameters);
  }

  /** Whether anything was drawn that is neither white, nor space, nor invisible. */
  boolean hasMarks() {
    return marks;
  }

  @Override
  protected void showFontGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    if (!marks) {
      String text = font.toUnicode(code);
      boolean space = text != null && text.isBlank();
      boolean visible = getGraphicsState().getTextState().getRenderingMode().isFill();
      marks = visible && !space && isInk(getGraphicsState().getNonStrokingColor());
    }
    super.showFontGlyph(matrix, standIn(font), code, displacement);
  }

  @Override
  public void strokePath() throws IOException {
    marks |= hasLine() && isInk(getGraphicsState().getStrokingColor());
    super.strokePath();
  }

  @Override
  public void fillPath(int windingRule) throws IOException {
    marks |= hasLine() && isInk(getGraphicsState().getNonStrokingColor());
    super.fillPath(windingRule);
  }

  @Override
  public void drawImage(PDImage image) throws IOException {
    marks = true;
    ImageColors.settle(image);
    super.drawImage(image);
  }

  @Override
  public void shadingFill(COSName name) throws IOException {
    marks = true;
    super.shadingFill(name);
  }

  private PDFont standIn(PDFont font) throws IOException {
    PDFont found = standIns.get(font);
    if (found == null) {
      found = BundledFonts.standIn(font);
      standIns.put(font, found);
    }
    return found;
  }

  private boolean hasLine() {
    Point2D point = getLinePath().getCurrentPoint();
    return point != null && !getLinePath().getBounds().isEmpty();
  }

  private static boolean isInk(PDColor color) throws IOException {
    return color.isPattern() || (color.toRGB() & WHITE) != WHITE;
  }
}
