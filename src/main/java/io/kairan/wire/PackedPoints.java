package io.kairan.wire;

import io.kairan.annotation.StrokePoints;

/**
 * The points of a stroke, each of the four numbers in a column of its own, which compresses to less
 * than half of what the points take one by one. A column is a text of base64 digits, five bits in
 * each, the lowest first, the sixth bit set where more follow; a number's lowest bit is its sign
 * (VLQ, as in source maps). x and y hold the first value, the first difference, and then how much
 * each difference differs from the one before; pressure and time the first value and the
 * differences.
 */
public record PackedPoints(String x, String y, String pressure, String time) {

  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final int PER_POINT = 4;
  private static final int BITS = 5;
  private static final int MORE = 1 << BITS;

  static PackedPoints of(StrokePoints points) {
    int[] deltas = points.deltas();
    return new PackedPoints(
        bent(deltas, 0), bent(deltas, 1), straight(deltas, 2), straight(deltas, 3));
  }

  private static String straight(int[] deltas, int column) {
    StringBuilder text = new StringBuilder();
    for (int i = column; i < deltas.length; i += PER_POINT) {
      append(text, deltas[i]);
    }
    return text.toString();
  }

  private static String bent(int[] deltas, int column) {
    StringBuilder text = new StringBuilder();
    for (int i = column; i < deltas.length; i += PER_POINT) {
      long before = i < 2 * PER_POINT ? 0 : deltas[i - PER_POINT];
      append(text, deltas[i] - before);
    }
    return text.toString();
  }

  private static void append(StringBuilder text, long value) {
    long left = value < 0 ? (-value << 1) | 1 : value << 1;
    do {
      int digit = (int) (left & (MORE - 1));
      left >>>= BITS;
      text.append(DIGITS.charAt(left > 0 ? digit | MORE : digit));
    } while (left > 0);
  }
}
