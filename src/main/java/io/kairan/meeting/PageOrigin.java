package io.kairan.meeting;

/**
 * Where a page of a new revision comes from.
 *
 * @param from the page of the revision before, counted from 1; 0 where the page is new
 * @param equal whether it is the same page as there: ink and memos move along
 */
public record PageOrigin(int from, boolean equal) {

  public PageOrigin {
    if (from < 0 || (from == 0 && equal)) {
      throw new IllegalArgumentException("a page comes from page 1 or later, or is new");
    }
  }
}
