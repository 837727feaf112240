package io.kairan.render.child;

import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;

/** Refuses a file whose pages hold a picture beyond the limit, from its dictionaries alone. */
final class ImageSizes {

  private static final long PIXELS_IN_A_MEGAPIXEL = 1_000_000;

  private ImageSizes() {}

  static void check(List<PDPage> pages) throws UnreadableFile {
    long largest = 0;
    ResourceWalk walk = new ResourceWalk();
    for (PDPage page : pages) {
      for (COSDictionary resources : walk.of(page)) {
        for (COSDictionary object : ResourceWalk.entries(resources, COSName.XOBJECT)) {
          largest = Math.max(largest, pixels(object));
        }
      }
    }
    long megapixels = Math.ceilDiv(largest, PIXELS_IN_A_MEGAPIXEL);
    if (megapixels > PageLimits.MOST_MEGAPIXELS) {
      throw PageLimits.exceeded(
          "imageTooLarge",
          PageLimits.MOST_MEGAPIXELS,
          (int) Math.min(megapixels, Integer.MAX_VALUE));
    }
  }

  private static long pixels(COSDictionary object) {
    return COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE))
        ? Math.max(0, object.getLong(COSName.WIDTH)) * Math.max(0, object.getLong(COSName.HEIGHT))
        : 0;
  }
}
