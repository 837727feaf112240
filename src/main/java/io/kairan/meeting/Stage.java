package io.kairan.meeting;

import io.kairan.annotation.PageRef;
import io.kairan.base.AgendaItemId;
import org.jspecify.annotations.Nullable;

/**
 * What the room looks at, and who may move it. Immutable.
 *
 * @param item the current agenda item; null before the first
 * @param shown the page on show; null where there is nothing to show
 */
public record Stage(
    Phase phase,
    @Nullable AgendaItemId item,
    @Nullable PageRef shown,
    Lease lease,
    SharedWriting writing) {

  static final Stage BEFORE =
      new Stage(Phase.PREPARING, null, null, Lease.NONE, SharedWriting.PRESENTER_ONLY);

  Stage in(Phase next) {
    return new Stage(next, item, shown, lease, writing);
  }

  Stage at(@Nullable AgendaItemId next) {
    return new Stage(phase, next, shown, lease, writing);
  }

  Stage showing(@Nullable PageRef page) {
    return new Stage(phase, item, page, lease, writing);
  }

  Stage leased(Lease next) {
    return new Stage(phase, item, shown, next, writing);
  }

  Stage writable(SharedWriting next) {
    return new Stage(phase, item, shown, lease, next);
  }
}
