package io.kairan.live;

import io.kairan.base.RevisionId;
import io.kairan.meeting.MeetingState;
import io.kairan.meeting.Role;
import io.kairan.wire.PaperProgress;
import io.kairan.wire.ServerMessage;
import io.kairan.wire.WireJson;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
  private final Map<Role, Whole> wholes = new EnumMap<>(Role.class);

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

  /**
   * All papers that a role may see; nothing for a screen that has just this.
   *
   * @param known the mark of what the screen has; null where it has nothing
   */
  Frame frame(Role viewer, @Nullable String known) {
    Whole now = whole(viewer);
    return now.mark().equals(known) ? Frame.NOTHING : now.frame();
  }

  /** Encoded again only when it is not what it was: a crowd gets the same bytes. */
  private Whole whole(Role viewer) {
    List<PaperProgress> visible = visible(papers.values(), viewer);
    Whole known = wholes.get(viewer);
    if (known == null || !known.papers().equals(visible)) {
      known = Whole.of(visible);
      wholes.put(viewer, known);
    }
    return known;
  }

  private void flush() {
    List<PaperProgress> news =
        papers.values().stream().filter(p -> changed.contains(p.revision())).toList();
    changed.clear();
    ForRole<Frame> frames = ForRole.each(role -> frame(news, role));
    audience.signal(member -> frames.as(member.role()));
  }

  private Frame frame(List<PaperProgress> news, Role viewer) {
    List<PaperProgress> visible = visible(news, viewer);
    return visible.isEmpty() ? Frame.NOTHING : Frame.of(new ServerMessage.Papers(visible, null));
  }

  private List<PaperProgress> visible(Collection<PaperProgress> all, Role viewer) {
    return all.stream().filter(progress -> visible(progress, viewer)).toList();
  }

  private boolean visible(PaperProgress progress, Role viewer) {
    return state
        .get()
        .revisionsFor(viewer)
        .anyMatch(one ->
            one.document().equals(progress.document())
                && one.revision().equals(progress.revision()));
  }

  /** All that somebody may see, as it is sent, and the mark that stands for it. */
  private record Whole(List<PaperProgress> papers, Frame frame, String mark) {

    private static final int MARK_LENGTH = 16;

    static Whole of(List<PaperProgress> papers) {
      byte[] states = WireJson.encode(new ServerMessage.Papers(papers, null));
      String mark = HashChain.next(HashChain.START, states).value().substring(0, MARK_LENGTH);
      Frame frame =
          papers.isEmpty() ? Frame.NOTHING : Frame.of(new ServerMessage.Papers(papers, mark));
      return new Whole(papers, frame, mark);
    }
  }
}
