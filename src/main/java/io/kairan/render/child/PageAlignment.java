package io.kairan.render.child;

import io.kairan.meeting.PageOrigin;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds where the pages of a new revision come from: the alignment of both rows of pages, in order,
 * that keeps most of them, equal pages counting most. What lies between two kept pages in equal
 * numbers is taken as changed, page by page.
 */
final class PageAlignment {

  private static final double EQUAL = 3;
  private static final double LEAST_SIMILARITY = 0.4;

  /** Pages further apart than this are looked at only where their words are the same. */
  private static final int BAND = 40;

  private final List<PagePrint> before;
  private final List<PagePrint> after;
  private final double[][] kept;

  private PageAlignment(List<PagePrint> before, List<PagePrint> after) {
    this.before = before;
    this.after = after;
    this.kept = new double[before.size() + 1][after.size() + 1];
  }

  /** One origin for each page after, in order. */
  static List<PageOrigin> of(List<PagePrint> before, List<PagePrint> after) {
    return new PageAlignment(before, after).align();
  }

  private List<PageOrigin> align() {
    double[][] worth = new double[before.size()][after.size()];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        worth[i][j] = worth(i, j);
        double both = worth[i][j] > 0 ? worth[i][j] + kept[i + 1][j + 1] : 0;
        kept[i][j] = Math.max(both, Math.max(kept[i + 1][j], kept[i][j + 1]));
      }
    }
    return origins(worth);
  }

  private double worth(int i, int j) {
    PagePrint old = before.get(i);
    PagePrint fresh = after.get(j);
    boolean near = Math.abs(i - j) <= BAND;
    if ((near || old.wordsHash() == fresh.wordsHash()) && old.equalTo(fresh)) {
      return EQUAL;
    }
    double similarity = near ? old.similarity(fresh) : 0;
    return similarity >= LEAST_SIMILARITY ? similarity : 0;
  }

  private List<PageOrigin> origins(double[][] worth) {
    List<PageOrigin> origins = new ArrayList<>();
    int i = 0;
    int j = 0;
    int gapOld = 0;
    int gapNew = 0;
    while (i < before.size() && j < after.size()) {
      if (worth[i][j] > 0 && kept[i][j] == worth[i][j] + kept[i + 1][j + 1]) {
        fill(origins, i, gapOld, gapNew);
        origins.add(new PageOrigin(i + 1, worth[i][j] == EQUAL));
        gapOld = 0;
        gapNew = 0;
        i++;
        j++;
      } else if (kept[i][j] == kept[i + 1][j]) {
        gapOld++;
        i++;
      } else {
        gapNew++;
        j++;
      }
    }
    fill(origins, before.size(), gapOld + before.size() - i, gapNew + after.size() - j);
    return origins;
  }

  /** Pages between two that were kept: as many old as new ones are the same pages, rewritten. */
  private static void fill(List<PageOrigin> origins, int end, int old, int fresh) {
    for (int k = 0; k < fresh; k++) {
      origins.add(
          old == fresh ? new PageOrigin(end - old + k + 1, false) : new PageOrigin(0, false));
    }
  }
}
