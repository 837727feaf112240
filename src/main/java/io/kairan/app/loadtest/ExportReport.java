package io.kairan.app.loadtest;

import java.util.List;
import java.util.Locale;

/**
 * What the archives of a meeting cost, and what they hold.
 *
 * @param strokesASecond acknowledged, one chair alone
 * @param asPictures what exporting by drawing costs on the same papers
 * @param pageTurnP99Ms of the small meeting: 99 of 100 turns reached a tablet within so many ms
 */
record ExportReport(
    int papers,
    int pages,
    int strokes,
    long originalBytes,
    double strokesASecond,
    List<Round> rounds,
    Pictures asPictures,
    PageTurns pageTurnP99Ms) {

  /**
   * One meeting, closed and archived.
   *
   * @param readyMs from the closing to the complete and checked file
   * @param strokesInCopies lines of ink annotations that {@code mutool} finds in the copies
   * @param verifyMs how long checking the downloaded file takes
   */
  record Round(
      double readyMs, long bytes, int strokesInCopies, double verifyMs, List<String> problems) {

    Round {
      problems = List.copyOf(problems);
    }
  }

  /** All pages as JPEG pictures of 150 dots an inch by {@code pdftoppm}, without any ink. */
  record Pictures(double ms, long bytes) {}

  record PageTurns(double besideArchives, double alone, long lost) {}

  ExportReport {
    rounds = List.copyOf(rounds);
  }

  /** Whether every archive is sound and has all the ink, and nobody beside it lost a turn. */
  boolean complete() {
    return pageTurnP99Ms.lost() == 0
        && rounds.stream()
            .allMatch(round -> round.problems().isEmpty() && round.strokesInCopies() == strokes);
  }

  String words() {
    StringBuilder text =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%d papers, %d pages, %,d bytes; %d strokes written at %.0f a second%n",
                papers,
                pages,
                originalBytes,
                strokes,
                strokesASecond));
    for (Round round : rounds) {
      text.append(
          String.format(
              Locale.ROOT,
              "archive ready after %.0f ms, %,d bytes, %d strokes in its copies; checked again in"
                  + " %.0f ms: %s%n",
              round.readyMs(),
              round.bytes(),
              round.strokesInCopies(),
              round.verifyMs(),
              round.problems().isEmpty() ? "sound" : String.join("; ", round.problems())));
    }
    return text.append(
            String.format(
                Locale.ROOT,
                "the same pages as pictures (pdftoppm -jpeg -r 150, no ink): %.0f ms, %,d bytes%n",
                asPictures.ms(),
                asPictures.bytes()))
        .append(
            String.format(
                Locale.ROOT,
                "page turn p99 of a small meeting: %.1f ms beside the archives, %.1f ms alone, %d"
                    + " lost",
                pageTurnP99Ms.besideArchives(),
                pageTurnP99Ms.alone(),
                pageTurnP99Ms.lost()))
        .toString();
  }
}
