package io.kairan.meeting;

import static io.kairan.fixture.Committee.CHAIR;
import static io.kairan.fixture.Committee.CLERK;
import static io.kairan.fixture.Committee.PAPER;
import static io.kairan.fixture.Committee.SHELVED;
import static io.kairan.fixture.Committee.page;
import static io.kairan.fixture.Committee.stroke;
import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.annotation.InkChange;
import io.kairan.annotation.InkPage;
import io.kairan.annotation.PageGeometry;
import io.kairan.annotation.PageRef;
import io.kairan.base.RevisionId;
import io.kairan.base.SeatId;
import io.kairan.base.StrokeId;
import io.kairan.fixture.Committee;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RevisionRulesTest {

  /** Old page 1 stays as page 2, page 2 has changed, page 3 is gone, page 1 is new. */
  private static final List<PageOrigin> ORIGINS =
      List.of(new PageOrigin(0, false), new PageOrigin(1, true), new PageOrigin(2, false));

  private static final MeetingDocument NEXT = revision("rev-b", PAPER.pages());
  private static final MeetingEvent RECEIVED = new MeetingEvent.RevisionReceived(NEXT, ORIGINS);
  private static final MeetingEvent REPLACED =
      new MeetingEvent.DocumentReplaced(NEXT.titled(PAPER.title()), ORIGINS);

  @Test
  @DisplayName("REV1 a new revision waits for the clerk, and the room sees nothing of it")
  void waits() {
    assertThat(decide(after(), new MeetingCommand.ReceiveRevision(NEXT, ORIGINS)))
        .isEqualTo(accepted(RECEIVED));
    assertThat(RECEIVED.visibleTo(Role.CHAIR)).isFalse();
    MeetingState waiting = after(RECEIVED);
    assertThat(waiting.agenda()).isEqualTo(after().agenda());
    assertThat(waiting.revisionsFor(Role.CHAIR)).doesNotContain(NEXT);
    assertThat(waiting.revisionsFor(Role.CLERK)).contains(NEXT);
    MeetingDocument newer = revision("rev-c", PAPER.pages());
    MeetingState again = after(RECEIVED, new MeetingEvent.RevisionReceived(newer, ORIGINS));
    assertThat(again.revisions().pending()).containsExactly(new PendingRevision(newer, ORIGINS));
  }

  @Test
  @DisplayName("REV2 publishing puts it in the old one's place under the old title")
  void publish() {
    assertThat(decide(after(RECEIVED), publish("rev-b", ORIGINS))).isEqualTo(accepted(REPLACED));
    MeetingState replaced = after(RECEIVED, REPLACED);
    MeetingDocument now = replaced.agenda().document(PAPER.document()).orElseThrow();
    assertThat(now.revision()).isEqualTo(NEXT.revision());
    assertThat(now.title()).isEqualTo(PAPER.title());
    assertThat(replaced.revisions().pending()).isEmpty();
    assertThat(replaced.revisions().replaced())
        .containsExactly(new Replacement(PAPER, NEXT.revision(), ORIGINS));
  }

  @Test
  @DisplayName("REV3 a revision that is gone, or pages that do not fit, are refused")
  void refused() {
    assertThat(decide(after(), publish("rev-b", ORIGINS)))
        .isEqualTo(new Decision.Refused(Refusal.REVISION_GONE));
    assertThat(decide(after(RECEIVED, REPLACED), publish("rev-b", ORIGINS)))
        .isEqualTo(new Decision.Refused(Refusal.REVISION_GONE));
    PageOrigin first = new PageOrigin(1, false);
    PageOrigin fresh = new PageOrigin(0, false);
    for (List<PageOrigin> wrong :
        List.of(
            List.of(first, fresh),
            List.of(first, first, fresh),
            List.of(new PageOrigin(4, false), fresh, fresh))) {
      assertThat(decide(after(RECEIVED), publish("rev-b", wrong)))
          .isEqualTo(new Decision.Refused(Refusal.BAD_VALUE));
    }
    assertThat(
            decide(
                after(),
                new MeetingCommand.ReceiveRevision(
                    new MeetingDocument(
                        SHELVED.document(),
                        new RevisionId("r"),
                        SHELVED.content(),
                        "a",
                        SHELVED.pages()),
                    List.of(fresh, fresh))))
        .isEqualTo(new Decision.Refused(Refusal.UNKNOWN_DOCUMENT));
  }

  @Test
  @DisplayName("REV3 a page of another size is never equal")
  void size() {
    List<PageGeometry> turned = new ArrayList<>(PAPER.pages());
    turned.set(1, new PageGeometry(0, 0, 59_528, 84_189, 90, 100));
    MeetingEvent received = new MeetingEvent.RevisionReceived(revision("rev-b", turned), ORIGINS);
    assertThat(decide(after(received), publish("rev-b", ORIGINS)))
        .isEqualTo(new Decision.Refused(Refusal.BAD_VALUE));
  }

  @Test
  @DisplayName(
      "REV4 the page on show goes to what it has become, a removed one to the next that is left")
  void shown() {
    assertThat(after(RECEIVED, REPLACED).stage().shown()).isEqualTo(page(NEXT, 2));
    assertThat(shownAfter(2)).isEqualTo(page(NEXT, 3));
    assertThat(shownAfter(3)).isEqualTo(page(NEXT, 3));
  }

  @Test
  @DisplayName("REV4 nobody is thrown to the end: not by pages that were added, nor by a new paper")
  void shownNearby() {
    List<PageOrigin> longer =
        List.of(new PageOrigin(1, true), new PageOrigin(0, false), new PageOrigin(0, false));
    assertThat(new Replacement(PAPER, NEXT.revision(), longer).showing(page(PAPER, 3)))
        .isEqualTo(page(NEXT, 1));
    List<PageOrigin> other = Collections.nCopies(4, new PageOrigin(0, false));
    Replacement all = new Replacement(PAPER, NEXT.revision(), other);
    assertThat(all.showing(page(PAPER, 1))).isEqualTo(page(NEXT, 1));
    assertThat(all.showing(page(PAPER, 3))).isEqualTo(page(NEXT, 3));
    Replacement shorter = new Replacement(PAPER, NEXT.revision(), other.subList(0, 1));
    assertThat(shorter.showing(page(PAPER, 3))).isEqualTo(page(NEXT, 1));
  }

  @Test
  @DisplayName(
      "REV5 shared ink on equal pages moves along, on changed pages it stays with the old one")
  void ink() {
    MeetingState replaced = after(drawn("s1", 1), drawn("s2", 2), RECEIVED, REPLACED);
    assertThat(ids(replaced, page(NEXT, 2))).containsExactly("s1");
    assertThat(ids(replaced, page(NEXT, 1))).isEmpty();
    assertThat(ids(replaced, page(NEXT, 3))).isEmpty();
    assertThat(ids(replaced, page(PAPER, 1))).containsExactly("s1");
    assertThat(ids(replaced, page(PAPER, 2))).containsExactly("s2");
    InkPage.Entry moved = replaced.ink().on(page(NEXT, 2)).visible().getFirst();
    assertThat(moved.stroke().page()).isEqualTo(page(NEXT, 2));
  }

  @Test
  @DisplayName("REV6 a stroke that comes late lies on what its page has become, or on the old page")
  void late() {
    MeetingState replaced = after(drawn("s1", 1), RECEIVED, REPLACED);
    assertThat(decide(replaced, CHAIR, draw("late", page(PAPER, 1))))
        .isEqualTo(accepted(new MeetingEvent.SharedInkWritten(inkOn("late", page(NEXT, 2)))));
    assertThat(decide(replaced, CHAIR, draw("late", page(PAPER, 2))))
        .isEqualTo(accepted(new MeetingEvent.SharedInkWritten(inkOn("late", page(PAPER, 2)))));
    InkChange undo = new InkChange.Erase(page(PAPER, 1), List.of(new StrokeId("s1")));
    assertThat(decide(replaced, CHAIR, new MeetingCommand.WriteSharedInk(undo)))
        .isEqualTo(accepted(new MeetingEvent.SharedInkWritten(undo.on(page(NEXT, 2)))));
  }

  @Test
  @DisplayName("REV6 a page is followed over several replacements")
  void chain() {
    MeetingDocument third = revision("rev-c", PAPER.pages().subList(0, 1));
    List<PageOrigin> onlySecond = List.of(new PageOrigin(2, true));
    MeetingState twice =
        after(
            drawn("s1", 1),
            RECEIVED,
            REPLACED,
            new MeetingEvent.RevisionReceived(third, onlySecond),
            new MeetingEvent.DocumentReplaced(third, onlySecond));
    assertThat(twice.revisions().current(page(PAPER, 1))).isEqualTo(page(third, 1));
    assertThat(ids(twice, page(third, 1))).containsExactly("s1");
    assertThat(twice.stage().shown()).isEqualTo(page(third, 1));
  }

  private static PageRef shownAfter(int number) {
    MeetingState state =
        after(new MeetingEvent.PageTurned(page(PAPER, number)), RECEIVED, REPLACED);
    return Objects.requireNonNull(state.stage().shown());
  }

  private static List<String> ids(MeetingState state, PageRef page) {
    return state.ink().on(page).visible().stream()
        .map(entry -> entry.stroke().id().value())
        .toList();
  }

  private static InkChange inkOn(String id, PageRef page) {
    return new InkChange.Draw(stroke(id, page));
  }

  private static MeetingCommand draw(String id, PageRef page) {
    return new MeetingCommand.WriteSharedInk(inkOn(id, page));
  }

  private static MeetingEvent drawn(String id, int number) {
    return new MeetingEvent.SharedInkWritten(inkOn(id, page(PAPER, number)));
  }

  private static MeetingCommand publish(String revision, List<PageOrigin> origins) {
    return new MeetingCommand.PublishRevision(PAPER.document(), new RevisionId(revision), origins);
  }

  private static MeetingDocument revision(String id, List<PageGeometry> pages) {
    return new MeetingDocument(
        PAPER.document(), new RevisionId(id), PAPER.content(), "新しい版.pdf", pages);
  }

  private static MeetingState after(MeetingEvent... events) {
    return Committee.state(Committee.and(Committee.opened(), events));
  }

  private static Decision accepted(MeetingEvent... events) {
    return new Decision.Accepted(List.of(events));
  }

  private static Decision decide(MeetingState state, MeetingCommand command) {
    return decide(state, CLERK, command);
  }

  private static Decision decide(MeetingState state, SeatId author, MeetingCommand command) {
    return Rules.decide(state, author, command);
  }
}
