package io.kairan.live;

import io.kairan.base.RevisionId;
import io.kairan.meeting.MeetingState;
import io.kairan.meeting.Role;
import io.kairan.wire.PaperProgress;
import io.kairan.wire.ServerMessage;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How far the pages of a meeting's documents are drawn: the newest word on each. Papers of the
 * shelf are for clerks alone. Told at most four times a second.
 */
final class PapersBoard {

  static final long EVERY_MILLIS = 250;

  private final Audience audience;
  private final Supplier<MeetingState> state;
  private final Pace pace;
  private final Map<RevisionId, PaperProgress> papers = new LinkedHashMap<>();
  private final Set<RevisionId> changed = new HashSet<>();

  PapersBoard(RoomLoop loop, Audience audience, Supplier<MeetingState> state) {
    this.audience = audience;
    this.state = state;
    this.pace = new Pace(loop, EVERY_MILLIS, this::flush);
  }

  void show(PaperProgress progress) {
    papers.put(progress.revision(), progress);
    visibilityChanged(progress.revision());
  }

  /** A revision came into sight of more people. */
  void visibilityChanged(RevisionId revision) {
    changed.add(revision);
    pace.request();
  }

  /** Whether the picture of a page can be fetched. */
  boolean drawn(Shelf.Sheet sheet) {
    PaperProgress progress = papers.get(sheet.revision());
    return progress != null
        && sheet.page() <= progress.pages().size()
        && progress.pages().get(sheet.page() - 1) == PaperProgress.PageState.READY;
  }

  /** All papers that a role may see. */
  Frame frame(Role viewer) {
    return frame(papers.values(), viewer);
  }

  private void flush() {
    List<PaperProgress> news =
        papers.values().stream().filter(p -> changed.contains(p.revision())).toList();
    changed.clear();
    ForRole<Frame> frames = ForRole.each(role -> frame(news, role));
    audience.signal(member -> frames.as(member.role()));
  }

  private Frame frame(Collection<PaperProgress> all, Role viewer) {
    List<PaperProgress> visible =
        all.stream().filter(progress -> visible(progress, viewer)).toList();
    return visible.isEmpty() ? Frame.NOTHING : Frame.of(new ServerMessage.Papers(visible));
  }

  private boolean visible(PaperProgress progress, Role viewer) {
    return state
        .get()
        .revisionsFor(viewer)
        .anyMatch(one ->
            one.document().equals(progress.document())
                && one.revision().equals(progress.revision()));
  }
}
