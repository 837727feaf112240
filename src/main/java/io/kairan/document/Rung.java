package io.kairan.document;

import io.kairan.render.PictureSize;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A step of the ladder of sizes in which each page is drawn. */
public enum Rung {
  SCREEN("screen", 1_600, 5_000_000),
  THUMBNAIL("thumbnail", 320, 1_000_000);

  private final String word;
  private final int shorterSide;
  private final int mostPixels;

  Rung(String word, int shorterSide, int mostPixels) {
    this.word = word;
    this.shorterSide = shorterSide;
    this.mostPixels = mostPixels;
  }

  /** The rung of a word in a picture's address. */
  public static Optional<Rung> of(String word) {
    return Arrays.stream(values()).filter(rung -> rung.word().equals(word)).findFirst();
  }

  /** Its word in addresses and file names. */
  public String word() {
    return word;
  }

  PictureSize size() {
    return new PictureSize(word, shorterSide, mostPixels);
  }

  /** All sizes, the largest first. */
  static List<PictureSize> sizes() {
    return Arrays.stream(values()).map(Rung::size).toList();
  }
}
