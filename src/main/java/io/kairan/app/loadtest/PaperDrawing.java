package io.kairan.app.loadtest;

import io.kairan.wire.PaperProgress;
import io.kairan.wire.PaperProgress.PageState;
import io.kairan.wire.SessionOpened;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How long the pages of a meeting's papers take to be drawn, in ms since {@link #watch} began, give
 * or take {@value #LOOK_MS}.
 */
record PaperDrawing(double firstReadyMs, double allReadyMs, int pages, int failed, int blank) {

  private static final int LOOK_MS = 20;
  private static final long PATIENCE_SECONDS = 600;

  /** Waits until no page waits any more. Blocks. */
  static PaperDrawing watch(KairanApi api, SessionOpened clerk)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    long first = 0;
    while (System.nanoTime() - start < TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
      List<PaperProgress> papers = api.papers(clerk);
      List<PageState> pages =
          papers.stream().map(PaperProgress::pages).flatMap(List::stream).toList();
      long now = System.nanoTime() - start;
      if (first == 0 && pages.contains(PageState.READY)) {
        first = now;
      }
      if (!pages.isEmpty() && !pages.contains(PageState.WAITING)) {
        int failed = (int) pages.stream().filter(state -> state == PageState.FAILED).count();
        return new PaperDrawing(ms(first), ms(now), pages.size(), failed, blank(papers));
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MS);
    }
    throw new IOException("pages still wait to be drawn after " + PATIENCE_SECONDS + " s");
  }

  /** Pages that were drawn and look blank though they have content. */
  private static int blank(List<PaperProgress> papers) {
    return (int)
        papers.stream()
            .flatMap(paper -> paper.failures().stream())
            .filter(remark -> remark.code().equals("looksBlank"))
            .count();
  }

  private static double ms(long nanos) {
    return Math.round(nanos / 1e5) / 10.0;
  }
}
