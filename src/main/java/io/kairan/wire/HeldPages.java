package io.kairan.wire;

import io.kairan.base.RevisionId;
import java.util.List;

/**
 * Pages of a revision whose pictures a tablet holds.
 *
 * @param ranges the first and the last page of each unbroken row, counted from 1, ascending
 */
public record HeldPages(RevisionId revision, List<Integer> ranges) {

  private static final int LAST_PAGE = 5_000;

  public HeldPages {
    ranges = List.copyOf(ranges);
    if (ranges.size() % 2 != 0) {
      throw new IllegalArgumentException("ranges are pairs");
    }
    int before = 0;
    for (int i = 0; i < ranges.size(); i += 2) {
      int first = ranges.get(i);
      int last = ranges.get(i + 1);
      if (first <= before || last < first || last > LAST_PAGE) {
        throw new IllegalArgumentException("ranges ascend and do not overlap");
      }
      before = last;
    }
  }
}
