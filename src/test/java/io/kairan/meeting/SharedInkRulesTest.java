package io.kairan.meeting;

import static io.kairan.fixture.Committee.CHAIR;
import static io.kairan.fixture.Committee.MEMBER;
import static io.kairan.fixture.Committee.OTHER;
import static io.kairan.fixture.Committee.PAPER;
import static io.kairan.fixture.Committee.SHELVED;
import static io.kairan.fixture.Committee.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.annotation.InkChange;
import io.kairan.annotation.InkPage;
import io.kairan.annotation.PageRef;
import io.kairan.base.CommandId;
import io.kairan.base.SeatId;
import io.kairan.base.StrokeId;
import io.kairan.fixture.Committee;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SharedInkRulesTest {

  private static final PageRef PAGE = page(PAPER, 1);
  private static final InkChange DRAW = new InkChange.Draw(Committee.stroke("s1", PAGE));
  private static final InkChange ERASE = new InkChange.Erase(PAGE, List.of(new StrokeId("s1")));
  private static final MeetingState PRESENTER_ONLY = Committee.state(Committee.opened());
  private static final MeetingState EVERYBODY =
      Committee.state(
          Committee.and(
              Committee.opened(),
              new MeetingEvent.SharedWritingAllowed(
                  new SharedWriting(SharedWriting.Mode.EVERYBODY, List.of()))));

  @Test
  @DisplayName("The presenter may write from the start, others where the chair allows it")
  void whoWrites() {
    assertThat(write(PRESENTER_ONLY, CHAIR, DRAW)).isInstanceOf(Decision.Accepted.class);
    assertThat(write(PRESENTER_ONLY, MEMBER, DRAW))
        .isEqualTo(new Decision.Refused(Refusal.WRITING_NOT_ALLOWED));
    assertThat(write(EVERYBODY, MEMBER, DRAW)).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  @DisplayName("A stroke stays on a page of the agenda, under an id of its own")
  void whereWritten() {
    assertThat(write(EVERYBODY, MEMBER, draw("s2", page(SHELVED, 1), 0)))
        .isEqualTo(new Decision.Refused(Refusal.UNKNOWN_PAGE));
    assertThat(write(EVERYBODY, MEMBER, draw("s2", PAGE, 59_528)))
        .isEqualTo(new Decision.Refused(Refusal.OFF_PAGE));
    assertThat(write(drawn(), MEMBER, DRAW)).isEqualTo(new Decision.Refused(Refusal.ID_IN_USE));
  }

  @Test
  @DisplayName("People erase what is their own, the chair what is anybody's")
  void whoErases() {
    assertThat(write(drawn(), MEMBER, ERASE)).isInstanceOf(Decision.Accepted.class);
    assertThat(write(drawn(), CHAIR, ERASE)).isInstanceOf(Decision.Accepted.class);
    assertThat(write(drawn(), OTHER, ERASE))
        .isEqualTo(new Decision.Refused(Refusal.NOT_YOUR_STROKE));
    assertThat(write(EVERYBODY, MEMBER, ERASE))
        .isEqualTo(new Decision.Refused(Refusal.UNKNOWN_STROKE));
  }

  @Test
  @DisplayName("INK12 Who may erase ink may move it while they may write, and never off its page")
  void whoMoves() {
    assertThat(write(drawn(), MEMBER, move(500, 300))).isInstanceOf(Decision.Accepted.class);
    assertThat(write(drawn(), CHAIR, move(500, 300))).isInstanceOf(Decision.Accepted.class);
    assertThat(write(drawn(), OTHER, move(500, 300)))
        .isEqualTo(new Decision.Refused(Refusal.NOT_YOUR_STROKE));
    assertThat(write(drawn(), MEMBER, move(59_528, 0)))
        .isEqualTo(new Decision.Refused(Refusal.OFF_PAGE));
    assertThat(write(EVERYBODY, MEMBER, move(1, 1)))
        .isEqualTo(new Decision.Refused(Refusal.UNKNOWN_STROKE));
    MeetingState off =
        after(
            drawn(),
            CHAIR,
            new MeetingEvent.SharedWritingAllowed(
                new SharedWriting(SharedWriting.Mode.OFF, List.of())));
    assertThat(write(off, MEMBER, move(1, 1)))
        .isEqualTo(new Decision.Refused(Refusal.WRITING_NOT_ALLOWED));
    assertThat(write(off, CHAIR, move(1, 1))).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  @DisplayName("INK12 Moved ink keeps author, order and form; moving it back undoes that")
  void moves() {
    MeetingState before = drawn();
    MeetingState after = after(before, MEMBER, new MeetingEvent.SharedInkWritten(move(500, -20)));
    InkPage.Entry was = before.ink().on(PAGE).entries().getFirst();
    InkPage.Entry is = after.ink().on(PAGE).entries().getFirst();
    int[] from = was.stroke().points().absolute();
    int[] to = is.stroke().points().absolute();
    assertThat(is.author()).isEqualTo(MEMBER);
    for (int i = 0; i < from.length; i += 4) {
      assertThat(to[i]).isEqualTo(from[i] + 500);
      assertThat(to[i + 1]).isEqualTo(from[i + 1] - 20);
      assertThat(to[i + 2]).isEqualTo(from[i + 2]);
    }
    MeetingState back = after(after, MEMBER, new MeetingEvent.SharedInkWritten(move(-500, 20)));
    assertThat(back.ink().on(PAGE).entries().getFirst().stroke().points().absolute())
        .containsExactly(from);
  }

  private static InkChange move(int dx, int dy) {
    return new InkChange.Move(PAGE, List.of(new StrokeId("s1")), dx, dy);
  }

  /** The member's stroke is on the page. */
  private static MeetingState drawn() {
    return after(EVERYBODY, MEMBER, new MeetingEvent.SharedInkWritten(DRAW));
  }

  private static MeetingState after(MeetingState state, SeatId author, MeetingEvent event) {
    return Evolution.evolve(
        state,
        new RecordedEvent(
            state.sequence() + 1, MeetingEvent.VERSION, 1, author, new CommandId("c1"), event));
  }

  private static InkChange draw(String id, PageRef page, int x) {
    return new InkChange.Draw(Committee.stroke(id, page, x, 100));
  }

  private static Decision write(MeetingState state, SeatId author, InkChange change) {
    return Rules.decide(state, author, new MeetingCommand.WriteSharedInk(change));
  }
}
