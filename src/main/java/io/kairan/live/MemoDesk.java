package io.kairan.live;

import io.kairan.annotation.InkChange;
import io.kairan.annotation.PageGeometry;
import io.kairan.annotation.PageRef;
import io.kairan.base.CommandId;
import io.kairan.base.MeetingKey;
import io.kairan.identity.Operation;
import io.kairan.identity.Permissions;
import io.kairan.meeting.MeetingState;
import io.kairan.meeting.OwnSheets;
import io.kairan.meeting.Refusal;
import io.kairan.meeting.Role;
import io.kairan.wire.ServerMessage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes private memos to their store and back to the devices of the same seat, and to nobody else.
 */
final class MemoDesk {

  private static final Logger LOG = LoggerFactory.getLogger(MemoDesk.class);

  private final RoomLoop loop;
  private final MemoStore store;
  private final MeetingKey meeting;
  private final Audience audience;

  MemoDesk(RoomLoop loop, MemoStore store, MeetingKey meeting, Audience audience) {
    this.loop = loop;
    this.store = store;
    this.meeting = meeting;
    this.audience = audience;
  }

  /** Answers the outlet once the change is durable or refused. */
  void write(MeetingState state, Audience.Member by, CommandId id, InkChange ink) {
    Optional<Refusal> refusal = refusal(state, by.role(), ink);
    if (refusal.isPresent()) {
      Reply.to(by.outlet(), id, ink, new Answer.Refused(refusal.get()));
      return;
    }
    store
        .write(new MemoStore.Change(meeting, by.outlet().seat(), id, ink))
        .whenComplete(
            (answer, problem) -> loop.execute(() -> written(by.outlet(), id, answer, problem)));
  }

  private static Optional<Refusal> refusal(MeetingState state, Role role, InkChange ink) {
    if (!Permissions.allows(role, Operation.USE_MEMO, state.stage().phase())) {
      return Optional.of(Refusal.NOT_PERMITTED);
    }
    Optional<PageGeometry> page = page(state, role, ink.page());
    if (page.isEmpty()) {
      return Optional.of(Refusal.UNKNOWN_PAGE);
    }
    return ink instanceof InkChange.Draw draw && !draw.stroke().points().within(page.get())
        ? Optional.of(Refusal.OFF_PAGE)
        : Optional.empty();
  }

  private static Optional<PageGeometry> page(MeetingState state, Role role, PageRef page) {
    Optional<PageGeometry> placed = state.page(page).or(() -> OwnSheets.find(page));
    return placed.isPresent() || role != Role.CLERK
        ? placed
        : state
            .shelf()
            .find(page.document())
            .filter(document -> document.revision().equals(page.revision()))
            .filter(document -> page.page() <= document.pages().size())
            .map(document -> document.pages().get(page.page() - 1));
  }

  private void written(
      Outlet outlet, CommandId id, MemoStore.@Nullable Answer answer, @Nullable Throwable problem) {
    switch (answer) {
      case MemoStore.Answer.Written written -> {
        if (!written.again()) {
          Frame frame = Frame.of(new ServerMessage.Memos(List.of(written.memo())));
          audience.sendTo(outlet.seat(), frame);
        }
        Reply.to(outlet, id, new Answer.Accepted(written.memo().sequence()));
      }
      case MemoStore.Answer.Refused refused ->
          Reply.to(outlet, id, new Answer.Refused(refused.refusal()));
      case null -> {
        LOG.error("{}: a memo was not confirmed", meeting, problem);
        Reply.to(outlet, id, new Answer.Lost());
      }
    }
  }
}
