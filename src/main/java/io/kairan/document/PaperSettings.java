package io.kairan.document;

import java.time.Duration;

/**
 * The limits of papers.
 *
 * @param mostBytes the largest file that is taken
 * @param uploadsAtOnce how many uploads are received at the same time; more wait
 * @param stalledAfter an upload that sends nothing for this long is cut off
 * @param pictureWait how long a request waits for a page that is not drawn yet
 * @param cacheBytes the weight of pictures kept in memory
 */
public record PaperSettings(
    long mostBytes,
    int uploadsAtOnce,
    Duration stalledAfter,
    Duration pictureWait,
    long cacheBytes) {

  public static final PaperSettings DEFAULT =
      new PaperSettings(
          300L * 1024 * 1024, 4, Duration.ofSeconds(30), Duration.ofSeconds(20), 64L * 1024 * 1024);

  public PaperSettings {
    if (mostBytes < 1 || uploadsAtOnce < 1 || cacheBytes < 0) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }
}
