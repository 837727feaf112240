package io.kairan.document;

import java.time.Duration;

/**
 * The limits of papers.
 *
 * @param mostBytes the largest file that is taken
 * @param uploadsAtOnce how many uploads are received at the same time; more wait
 * @param stalledAfter an upload that sends less than {@value #LEAST_BYTES_A_SECOND} bytes a second
 *     for this long is cut off
 * @param pictureWait how long a request waits for a page that is not drawn yet
 * @param cacheBytes the weight of pictures kept in memory
 * @param reserveBytes what uploads leave free on the disk, for the meetings' own records
 * @param pictureBytes the room on the disk for the screens' pictures of a municipality, which are
 *     drawn again where they were given up
 * @param tileBytes the room on the disk for pictures larger than the screen's, which are drawn
 *     again where they were given up
 */
public record PaperSettings(
    long mostBytes,
    int uploadsAtOnce,
    Duration stalledAfter,
    Duration pictureWait,
    long cacheBytes,
    long reserveBytes,
    long pictureBytes,
    long tileBytes) {

  static final int LEAST_BYTES_A_SECOND = 1_000;

  public static final PaperSettings DEFAULT =
      new PaperSettings(
          300L * 1024 * 1024,
          4,
          Duration.ofSeconds(30),
          Duration.ofSeconds(20),
          64L * 1024 * 1024,
          1024L * 1024 * 1024,
          20_480L * 1024 * 1024,
          2048L * 1024 * 1024);

  public PaperSettings {
    if (mostBytes < 1 || uploadsAtOnce < 1 || cacheBytes < 0 || reserveBytes < 0) {
      throw new IllegalArgumentException("limits must be positive");
    }
    if (pictureBytes < 0 || tileBytes < 0) {
      throw new IllegalArgumentException("there is no negative room for pictures");
    }
  }
}
