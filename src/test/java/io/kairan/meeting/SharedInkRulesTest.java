package io.kairan.meeting;

import static io.kairan.fixture.Committee.CHAIR;
import static io.kairan.fixture.Committee.MEMBER;
import static io.kairan.fixture.Committee.OTHER;
import static io.kairan.fixture.Committee.PAPER;
import static io.kairan.fixture.Committee.SHELVED;
import static io.kairan.fixture.Committee.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.annotation.InkChange;
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

  /** The member's stroke is on the page. */
  private static MeetingState drawn() {
    return Evolution.evolve(
        EVERYBODY,
        new RecordedEvent(
            EVERYBODY.sequence() + 1,
            MeetingEvent.VERSION,
            1,
            MEMBER,
            new CommandId("c1"),
            new MeetingEvent.SharedInkWritten(DRAW)));
  }

  private static InkChange draw(String id, PageRef page, int x) {
    return new InkChange.Draw(Committee.stroke(id, page, x, 100));
  }

  private static Decision write(MeetingState state, SeatId author, InkChange change) {
    return Rules.decide(state, author, new MeetingCommand.WriteSharedInk(change));
  }
}
