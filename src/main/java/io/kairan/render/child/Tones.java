package io.kairan.render.child;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/**
 * What the pixels of a picture are like; decides how it is encoded.
 *
 * @param gray whether no pixel has a colour that an eye would notice
 * @param white whether nothing but white paper is to be seen
 * @param middle the part of pixels that are neither nearly white nor nearly black, 0 to 1
 */
record Tones(boolean gray, boolean white, double middle) {

  /** JPEG in scans colours gray paper by one or two steps of 255. */
  private static final int COLOURLESS = 4;

  private static final int NEARLY_WHITE = 248;
  private static final int DARK = 32;
  private static final int LIGHT = 224;

  static Tones of(BufferedImage image) {
    boolean gray = true;
    boolean white = true;
    int middle = 0;
    int[] pixels = pixels(image);
    for (int pixel : pixels) {
      int red = pixel >> 16 & 0xFF;
      int green = pixel >> 8 & 0xFF;
      int blue = pixel & 0xFF;
      int least = Math.min(red, Math.min(green, blue));
      int most = Math.max(red, Math.max(green, blue));
      gray &= most - least <= COLOURLESS;
      white &= least >= NEARLY_WHITE;
      if (green > DARK && green < LIGHT) {
        middle++;
      }
    }
    return new Tones(gray, white, middle / (double) pixels.length);
  }

  /** The colours of a picture in rising order; none where there are more than this many. */
  static int[] palette(BufferedImage image, int most) {
    int[] colours = new int[most + 1];
    int count = 0;
    int last = -1;
    for (int pixel : pixels(image)) {
      int colour = pixel & 0xFFFFFF;
      if (colour != last) {
        last = colour;
        int place = Arrays.binarySearch(colours, 0, count, colour);
        if (place < 0) {
          if (count == most) {
            return new int[0];
          }
          System.arraycopy(colours, -place - 1, colours, -place, count + place + 1);
          colours[-place - 1] = colour;
          count++;
        }
      }
    }
    return Arrays.copyOf(colours, count);
  }

  static int[] pixels(BufferedImage image) {
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }
}
