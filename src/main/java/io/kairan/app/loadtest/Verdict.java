package io.kairan.app.loadtest;

/**
 * What the figures mean for a meeting, in one sentence.
 *
 * @param fit whether a meeting of this size can be held on this server
 */
record Verdict(boolean fit, String ja, String en) {

  private static final double SLOW_TURN_MS = 200;
  private static final double SLOW_COMEBACK_MS = 10_000;

  static Verdict of(LoadReport report) {
    double turn = report.pageTurns().p99Ms();
    LoadReport.Comeback comeback = report.comeback();
    if (!report.nothingLost()) {
      return new Verdict(
          false,
          "使えません：届かなかった、または二重に届いた操作があります。この結果をサーバーの担当者に渡してください。",
          "Not fit: messages were lost or doubled. Please send this report to whoever runs the"
              + " server.");
    }
    if (turn > SLOW_TURN_MS) {
      return new Verdict(
          false,
          "遅すぎます：失われた操作はありませんが、ページめくりの100回に1回は%.0fミリ秒より長くかかりました。".formatted(turn),
          "Slow: nothing was lost, but 1 of 100 page turns took longer than %.0f ms."
              .formatted(turn));
    }
    if (comeback != null && comeback.allMs() > SLOW_COMEBACK_MS) {
      return new Verdict(
          false,
          "遅すぎます：切れたあと全員が戻るまでに%.0f秒かかりました。".formatted(comeback.allMs() / 1_000),
          "Slow: after the cut it took %.0f s until everybody was back."
              .formatted(comeback.allMs() / 1_000));
    }
    return new Verdict(
        true,
        "端末%d台の会議に使えます：すべてのページめくりが全台に届き、100回のうち99回は%.0fミリ秒以内でした。".formatted(report.tablets(), turn),
        "Fit for %d tablets: every tablet got every page turn, 99 of 100 within %.0f ms."
            .formatted(report.tablets(), turn));
  }
}
