package io.kairan.http;

import io.kairan.base.MeetingKey;
import io.kairan.base.MunicipalityId;
import io.kairan.live.Rooms;
import io.kairan.meeting.MeetingState;
import io.kairan.wire.MeetingList;
import io.kairan.wire.MeetingSummary;
import io.vertx.core.Future;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The list of a municipality's meetings, the newest first. */
final class Meetings {

  private static final Logger LOG = LoggerFactory.getLogger(Meetings.class);
  private static final Comparator<MeetingSummary> NEWEST =
      Comparator.comparing((MeetingSummary meeting) -> meeting.details().startsAt()).reversed();

  private final Rooms rooms;

  Meetings(Rooms rooms) {
    this.rooms = rooms;
  }

  Future<MeetingList> of(MunicipalityId municipality) {
    return rooms
        .meetings(municipality)
        .compose(ids ->
            Future.all(ids.stream().map(id -> readable(new MeetingKey(municipality, id))).toList()))
        .map(all -> newestFirst(all.list()));
  }

  /** A meeting whose journal is damaged does not hide the others. */
  private Future<Optional<MeetingState>> readable(MeetingKey meeting) {
    return rooms
        .state(meeting)
        .map(Optional::of)
        .otherwise(failure -> {
          LOG.error("{} is left out of the list", meeting, failure);
          return Optional.empty();
        });
  }

  private static MeetingList newestFirst(List<Optional<MeetingState>> states) {
    return new MeetingList(
        states.stream().flatMap(Optional::stream).map(Meetings::summary).sorted(NEWEST).toList());
  }

  private static MeetingSummary summary(MeetingState state) {
    return new MeetingSummary(state.meeting(), state.details(), state.stage().phase());
  }
}
