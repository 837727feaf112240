package io.kairan.wire;

import io.kairan.base.RevisionId;
import java.util.List;

/**
 * Pages of a revision whose pictures a tablet holds.
 *
 * @param ranges the first and the last page of each unbroken row, counted from 1, ascending
 */
public record HeldPages(RevisionId revision, List<Integer> ranges) {

  private static final int MOST_RANGES = 5_000;

  public HeldPages {
    ranges = List.copyOf(ranges);
    if (ranges.size() % 2 != 0 || ranges.size() > 2 * MOST_RANGES) {
      throw new IllegalArgumentException("ranges are pairs, and not endless");
    }
    int before = 0;
    for (int i = 0; i < ranges.size(); i += 2) {
      int first = ranges.get(i);
      int last = ranges.get(i + 1);
      if (first <= before || last < first || last > MOST_RANGES) {
        throw new IllegalArgumentException("ranges ascend and do not overlap");
      }
      before = last;
    }
  }
}
