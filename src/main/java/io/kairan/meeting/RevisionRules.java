package io.kairan.meeting;

import static io.kairan.meeting.Decision.accepted;
import static io.kairan.meeting.Decision.refused;

import io.kairan.annotation.PageGeometry;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules of replacing a document that stands in the agenda. */
final class RevisionRules {

  private RevisionRules() {}

  static Decision receive(MeetingState state, MeetingCommand.ReceiveRevision c) {
    Optional<MeetingDocument> document = state.agenda().document(c.revision().document());
    if (document.isEmpty()) {
      return refused(Refusal.UNKNOWN_DOCUMENT);
    }
    boolean used =
        document.get().revision().equals(c.revision().revision())
            || state.revisions().replaced().stream()
                .anyMatch(old -> old.before().revision().equals(c.revision().revision()));
    return used
        ? refused(Refusal.ID_IN_USE)
        : accepted(new MeetingEvent.RevisionReceived(c.revision(), c.proposal()));
  }

  static Decision discard(MeetingState state, MeetingCommand.DiscardRevision c) {
    return state.revisions().pending(c.document(), c.revision()).isPresent()
        ? accepted(new MeetingEvent.RevisionDiscarded(c.document(), c.revision()))
        : refused(Refusal.REVISION_GONE);
  }

  static Decision publish(MeetingState state, MeetingCommand.PublishRevision c) {
    Optional<PendingRevision> waiting = state.revisions().pending(c.document(), c.revision());
    Optional<MeetingDocument> before = state.agenda().document(c.document());
    if (waiting.isEmpty() || before.isEmpty()) {
      return refused(Refusal.REVISION_GONE);
    }
    MeetingDocument revision = waiting.get().revision().titled(before.get().title());
    return fits(before.get().pages(), revision.pages(), c.pages())
        ? accepted(new MeetingEvent.DocumentReplaced(revision, c.pages()))
        : refused(Refusal.BAD_VALUE);
  }

  /** Each old page goes to one new page at most, and an equal one lies as it lay. */
  private static boolean fits(
      List<PageGeometry> before, List<PageGeometry> after, List<PageOrigin> origins) {
    Set<Integer> taken = new HashSet<>();
    boolean fits = origins.size() == after.size();
    for (int i = 0; fits && i < origins.size(); i++) {
      PageOrigin origin = origins.get(i);
      fits =
          origin.from() == 0
              || (origin.from() <= before.size()
                  && taken.add(origin.from())
                  && (!origin.equal() || before.get(origin.from() - 1).equals(after.get(i))));
    }
    return fits;
  }
}
