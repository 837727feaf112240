package io.kairan.app.loadtest;

import java.util.List;

/**
 * What killing the server over and over did.
 *
 * @param acknowledged commands and memos that the server had confirmed
 * @param unanswered those under way at a kill, whose outcome nobody was told
 * @param servingAgain from the start of the process until it serves, in ms
 * @param allCurrent from then until every tablet is current again and answered, in ms
 * @param wrong what is not as it must be, in words; empty where all is well
 */
record CrashReport(
    long seed,
    int tablets,
    List<Cycle> cycles,
    long acknowledged,
    long unanswered,
    long events,
    Times servingAgain,
    Times allCurrent,
    List<String> wrong) {

  /** One kill. */
  record Cycle(long killedAfterMs, long acknowledged, double servingMs, double currentMs) {}

  record Times(double p50Ms, double maxMs) {

    static Times of(Delays delays) {
      return new Times(delays.quantileMs(0.5), delays.quantileMs(1));
    }
  }

  CrashReport {
    cycles = List.copyOf(cycles);
    wrong = List.copyOf(wrong);
  }

  boolean sound() {
    return wrong.isEmpty();
  }

  String words() {
    StringBuilder text = new StringBuilder();
    text.append(
        "%d kills under %d tablets (seed %d): %,d acknowledged, %,d unanswered, %,d events in the journal%n"
            .formatted(cycles.size(), tablets, seed, acknowledged, unanswered, events));
    text.append(
        "serving again after %.0f ms (at most %.0f), everybody current %.0f ms later (at most %.0f)%n"
            .formatted(
                servingAgain.p50Ms(),
                servingAgain.maxMs(),
                allCurrent.p50Ms(),
                allCurrent.maxMs()));
    wrong.forEach(line -> text.append("WRONG: ").append(line).append(System.lineSeparator()));
    return text.append(
            sound()
                ? "Everything acknowledged is there exactly once, without a gap, in a sound chain."
                : "Something is not as it must be.")
        .toString();
  }
}
