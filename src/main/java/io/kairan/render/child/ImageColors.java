package io.kairan.render.child;

import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDICCBased;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/**
 * Puts right what some programs write: gray samples beside a profile for red, green and blue, or
 * the other way round. The engine believes the profile; the samples themselves tell who is right.
 */
final class ImageColors {

  private ImageColors() {}

  /** Where an image's samples fit what is said of them, and not its profile, the profile goes. */
  static void settle(PDImage image) throws IOException {
    if (image instanceof PDImageXObject stored
        && !stored.isStencil()
        && stored.getColorSpace() instanceof PDICCBased profiled) {
      int said = profiled.getPDStream().getCOSObject().getInt(COSName.N);
      PDColorSpace plain = plain(said);
      if (plain != null
          && said != profiled.getNumberOfComponents()
          && stored.getStream().getFilters().stream().noneMatch(ImageColors::codesImages)
          && fits(stored, said, profiled.getNumberOfComponents())) {
        stored.setColorSpace(plain);
      }
    }
  }

  /** The samples of such images bring their own colours. */
  private static boolean codesImages(COSName filter) {
    return filter.equals(COSName.DCT_DECODE) || filter.equals(COSName.JPX_DECODE);
  }

  /** Whether there are as many samples as said, and not as the profile wants. */
  private static boolean fits(PDImageXObject image, int said, int profiled) throws IOException {
    int found = image.getStream().toByteArray().length;
    return said < profiled ? found < bytes(image, profiled) : found >= bytes(image, said);
  }

  private static long bytes(PDImage image, int components) {
    long bits = (long) image.getWidth() * components * image.getBitsPerComponent();
    return Math.ceilDiv(bits, 8L) * image.getHeight();
  }

  private static @Nullable PDColorSpace plain(int components) {
    return switch (components) {
      case 1 -> PDDeviceGray.INSTANCE;
      case 3 -> PDDeviceRGB.INSTANCE;
      case 4 -> PDDeviceCMYK.INSTANCE;
      default -> null;
    };
  }
}
