package io.kairan.live;

import io.kairan.base.RevisionId;
import io.kairan.wire.HeldPages;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pictures one tablet holds, and those that are on their way to it ahead of time. */
final class Shelf {

  /** A page's picture. */
  record Sheet(RevisionId revision, int page) {}

  private record Grant(Sheet sheet, long since) {}

  /** A browser has six connections; these leave the page on show a free one. */
  private static final int MOST_GRANTS = 2;

  /** A page that does not come is asked for once more. */
  private static final int MOST_TRIES = 2;

  private final Airtime air;
  private final Map<RevisionId, BitSet> held = new HashMap<>();
  private final Map<Long, Grant> grants = new HashMap<>();
  private final Map<Sheet, Integer> tries = new HashMap<>();
  private boolean complete;

  Shelf(Airtime air) {
    this.air = air;
  }

  /** Forgets what was held, and begins again. */
  void clear() {
    held.clear();
    tries.clear();
    complete = false;
  }

  /** What was cut off or failed may be tried again; only sheets of these revisions still count. */
  void again(Set<RevisionId> revisions) {
    held.keySet().retainAll(revisions);
    tries.clear();
    complete = false;
  }

  void add(HeldPages pages) {
    BitSet bits = held.computeIfAbsent(pages.revision(), revision -> new BitSet());
    List<Integer> ranges = pages.ranges();
    for (int i = 0; i < ranges.size(); i += 2) {
      bits.set(ranges.get(i), ranges.get(i + 1) + 1);
    }
  }

  boolean holds(Sheet sheet) {
    BitSet bits = held.get(sheet.revision());
    return bits != null && bits.get(sheet.page());
  }

  int count(List<Sheet> sheets) {
    return (int) sheets.stream().filter(this::holds).count();
  }

  /** The first of these that should still be sent for. */
  Optional<Sheet> lacking(List<Sheet> sheets) {
    return complete ? Optional.empty() : sheets.stream().filter(this::lacks).findFirst();
  }

  /** There is nothing to send for until something changes. */
  void complete() {
    complete = true;
  }

  private boolean lacks(Sheet sheet) {
    return !holds(sheet)
        && tries.getOrDefault(sheet, 0) < MOST_TRIES
        && grants.values().stream().noneMatch(grant -> grant.sheet().equals(sheet));
  }

  /** Whether something more may be on its way to it, once there is air. */
  boolean ready() {
    return grants.size() < MOST_GRANTS;
  }

  /** Takes air for a sheet; false where there is none. */
  boolean grant(long number, Sheet sheet, long now) {
    if (!air.take()) {
      return false;
    }
    grants.put(number, new Grant(sheet, now));
    tries.merge(sheet, 1, Integer::sum);
    return true;
  }

  void over(long grant) {
    if (grants.remove(grant) != null) {
      complete = false;
      air.give();
    }
  }

  /** Takes back what was granted before a moment: nothing has been heard of it. */
  void expire(long before) {
    List.copyOf(grants.entrySet()).stream()
        .filter(grant -> grant.getValue().since() < before)
        .forEach(grant -> over(grant.getKey()));
  }

  /** Whether anything is on its way or still to be sent for. */
  boolean wants() {
    return !complete || !grants.isEmpty();
  }

  Airtime air() {
    return air;
  }

  /** Gives all air back; the tablet has left. */
  void close() {
    List.copyOf(grants.keySet()).forEach(this::over);
  }
}
