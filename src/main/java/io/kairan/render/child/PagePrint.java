package io.kairan.render.child;

import io.kairan.annotation.PageGeometry;
import java.util.Arrays;

/** What two pages are compared by: their shape, their words, and a small gray picture. */
final class PagePrint {

  static final int WIDTH = 200;

  private static final int BLOCK = 8;

  /** A letter on a scanned page changes the mean of its block by more than this, noise does not. */
  private static final int BLOCK_DIFFERS = 10;

  private static final int FEW_WORDS = 20;
  private static final double MOST_GRAY_DIFFERENCE = 24;

  private final PageGeometry geometry;
  private final int[] words;
  private final int wordsHash;
  private final byte[] picture;

  /**
   * @param words all pairs of neighbouring letters as numbers, ascending, each once; kept
   * @param wordsHash of the text without spaces, in order
   * @param picture one gray value for each pixel of a picture {@value #WIDTH} pixels wide; empty
   *     where the paper is too long for pictures; kept
   */
  PagePrint(PageGeometry geometry, int[] words, int wordsHash, byte[] picture) {
    this.geometry = geometry;
    this.words = words;
    this.wordsHash = wordsHash;
    this.picture = picture;
  }

  int wordsHash() {
    return wordsHash;
  }

  /** Whether nobody could tell the pages apart. */
  boolean equalTo(PagePrint other) {
    return geometry.equals(other.geometry)
        && wordsHash == other.wordsHash
        && words.length == other.words.length
        && Arrays.equals(words, other.words)
        && sameBlocks(other);
  }

  /** How much of one page is in the other, 0 to 1. */
  double similarity(PagePrint other) {
    if (words.length >= FEW_WORDS && other.words.length >= FEW_WORDS) {
      return shared(other) / (double) (words.length + other.words.length - shared(other));
    }
    if (picture.length == 0 || picture.length != other.picture.length) {
      return 0;
    }
    long sum = 0;
    for (int i = 0; i < picture.length; i++) {
      sum += Math.abs((picture[i] & 0xFF) - (other.picture[i] & 0xFF));
    }
    return Math.max(0, 1 - sum / (double) picture.length / MOST_GRAY_DIFFERENCE);
  }

  private int shared(PagePrint other) {
    int count = 0;
    int i = 0;
    int j = 0;
    while (i < words.length && j < other.words.length) {
      int order = Integer.compare(words[i], other.words[j]);
      count += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return count;
  }

  private boolean sameBlocks(PagePrint other) {
    if (picture.length != other.picture.length) {
      return false;
    }
    int rows = picture.length / WIDTH;
    for (int top = 0; top < rows; top += BLOCK) {
      for (int left = 0; left < WIDTH; left += BLOCK) {
        if (blockDiffers(other, left, top, rows)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean blockDiffers(PagePrint other, int left, int top, int rows) {
    int sum = 0;
    int count = 0;
    for (int y = top; y < Math.min(rows, top + BLOCK); y++) {
      for (int x = left; x < Math.min(WIDTH, left + BLOCK); x++) {
        int at = y * WIDTH + x;
        sum += Math.abs((picture[at] & 0xFF) - (other.picture[at] & 0xFF));
        count++;
      }
    }
    return sum > BLOCK_DIFFERS * count;
  }
}
