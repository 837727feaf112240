package io.kairan.app.loadtest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What became of a folder of papers. Everything is counted in files, pages, or ms since the first
 * byte of the upload.
 *
 * @param serverRestarts 0: a server that ends breaks the run off
 * @param pageTurnP99Ms of the small meeting, beside the uploads and alone
 */
record CorpusReport(
    int files,
    int accepted,
    int refused,
    int pages,
    int failedPages,
    int blankPages,
    long childKills,
    int serverRestarts,
    PageTurns pageTurnP99Ms) {

  /** The small meeting's page turns: 99 of 100 reached a tablet within so many ms. */
  record PageTurns(double withUploads, double withoutUploads, long lost) {}

  /**
   * One file.
   *
   * @param reason why it was refused, as the code of the problem; null where it was accepted
   * @param blankPages pages that were drawn and look blank though they have content
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Paper(
      String file,
      String outcome,
      @Nullable String reason,
      int pages,
      int failedPages,
      int blankPages,
      double firstPageMs,
      double allPagesMs,
      long childKills) {

    static Paper accepted(String file, double takenMs, PaperDrawing drawing, long childKills) {
      return new Paper(
          file,
          "accepted",
          null,
          drawing.pages(),
          drawing.failed(),
          drawing.blank(),
          Math.round(takenMs + drawing.firstReadyMs()),
          Math.round(takenMs + drawing.allReadyMs()),
          childKills);
    }

    static Paper refused(String file, String reason, long childKills) {
      return new Paper(file, "refused", reason, 0, 0, 0, 0, 0, childKills);
    }

    String words() {
      if (reason != null) {
        return "refused   %-18s %d children lost  %s".formatted(reason, childKills, file);
      }
      return "accepted  %4d pages, %d failed, %d look blank; first after %5.0f ms, all after %6.0f ms, %d children lost  %s"
          .formatted(pages, failedPages, blankPages, firstPageMs, allPagesMs, childKills, file);
    }
  }

  static CorpusReport of(List<Paper> papers, long childKills, LoadReport alone, LoadReport beside) {
    long lost = alone.pageTurns().lost() + beside.pageTurns().lost();
    return new CorpusReport(
        papers.size(),
        sum(papers, paper -> paper.reason() == null ? 1 : 0),
        sum(papers, paper -> paper.reason() == null ? 0 : 1),
        sum(papers, Paper::pages),
        sum(papers, Paper::failedPages),
        sum(papers, Paper::blankPages),
        childKills,
        0,
        new PageTurns(beside.pageTurns().p99Ms(), alone.pageTurns().p99Ms(), lost));
  }

  private static int sum(List<Paper> papers, ToIntFunction<Paper> count) {
    return papers.stream().mapToInt(count).sum();
  }

  String words() {
    return "%d files: %d accepted, %d refused; %d pages, %d failed, %d look blank; %d children lost, %d server restarts; page turn p99 %.1f ms beside the uploads, %.1f ms alone"
        .formatted(
            files,
            accepted,
            refused,
            pages,
            failedPages,
            blankPages,
            childKills,
            serverRestarts,
            pageTurnP99Ms.withUploads(),
            pageTurnP99Ms.withoutUploads());
  }
}
