package io.kairan.meeting;

import static io.kairan.fixture.Committee.CHAIR;
import static io.kairan.fixture.Committee.CLERK;
import static io.kairan.fixture.Committee.MEMBER;
import static io.kairan.fixture.Committee.MONITOR;
import static io.kairan.fixture.Committee.NEXT_ITEM;
import static io.kairan.fixture.Committee.NEXT_PAPER;
import static io.kairan.fixture.Committee.OTHER;
import static io.kairan.fixture.Committee.PAPER;
import static io.kairan.fixture.Committee.SHELVED;
import static io.kairan.fixture.Committee.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.base.SeatId;
import io.kairan.fixture.Committee;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PresentingRulesTest {

  private static final List<MeetingEvent> OPENED = Committee.opened();
  private static final MeetingState OPEN = Committee.state(OPENED);

  @Test
  @DisplayName("PRE1 opening gives the right to the chair and shows the first page")
  void opening() {
    assertThat(
            decide(Committee.state(Committee.prepared()), CLERK, new MeetingCommand.OpenMeeting()))
        .isEqualTo(new Decision.Accepted(OPENED.subList(12, 16)));
  }

  @Test
  @DisplayName("PRE1 a meeting without a chair does not open")
  void noChair() {
    MeetingState empty = Committee.state(Committee.prepared().subList(0, 1));
    assertThat(decide(empty, CLERK, new MeetingCommand.OpenMeeting()))
        .isEqualTo(new Decision.Refused(Refusal.SEAT_NEEDED));
  }

  @Test
  @DisplayName("NAV2 only the holder turns pages, and only under the present term")
  void term() {
    assertThat(turn(OPEN, CHAIR, 1)).isInstanceOf(Decision.Accepted.class);
    assertThat(turn(OPEN, CHAIR, 0)).isEqualTo(new Decision.Refused(Refusal.NOT_PRESENTING));
    assertThat(turn(OPEN, CHAIR, 2)).isEqualTo(new Decision.Refused(Refusal.NOT_PRESENTING));
    assertThat(turn(OPEN, MEMBER, 1)).isEqualTo(new Decision.Refused(Refusal.NOT_PRESENTING));
    MeetingState fallback = granted(CHAIR, 2, false);
    assertThat(turn(fallback, CHAIR, 2)).isEqualTo(new Decision.Refused(Refusal.NOT_PRESENTING));
  }

  @Test
  @DisplayName("NAV2 only pages of the agenda can be shown")
  void unknownPage() {
    assertThat(decide(OPEN, CHAIR, new MeetingCommand.TurnPage(1, page(PAPER, 4))))
        .isEqualTo(new Decision.Refused(Refusal.UNKNOWN_PAGE));
    assertThat(decide(OPEN, CHAIR, new MeetingCommand.TurnPage(1, page(SHELVED, 1))))
        .isEqualTo(new Decision.Refused(Refusal.UNKNOWN_PAGE));
  }

  @Test
  @DisplayName("NAV3 turning to the page on show changes nothing")
  void samePage() {
    assertThat(decide(OPEN, CHAIR, new MeetingCommand.TurnPage(1, page(PAPER, 1))))
        .isEqualTo(new Decision.Accepted(List.of()));
  }

  @Test
  @DisplayName("NAV4 starting an item shows the first page of its first document")
  void startItem() {
    assertThat(decide(OPEN, CHAIR, new MeetingCommand.StartAgendaItem(1, NEXT_ITEM)))
        .isEqualTo(
            new Decision.Accepted(
                List.of(
                    new MeetingEvent.AgendaItemStarted(NEXT_ITEM),
                    new MeetingEvent.PageTurned(page(NEXT_PAPER, 1)))));
  }

  @Test
  @DisplayName("PRE2 a grant raises the term and moves nothing")
  void grant() {
    assertThat(decide(OPEN, CHAIR, new MeetingCommand.HandOver(MEMBER)))
        .isEqualTo(
            new Decision.Accepted(List.of(new MeetingEvent.PresentingGranted(MEMBER, 2, true))));
    MeetingState handed = granted(MEMBER, 2, true);
    assertThat(handed.stage().shown()).isEqualTo(OPEN.stage().shown());
    assertThat(handed.stage().lease()).isEqualTo(new Lease(MEMBER, 2, true));
  }

  @Test
  @DisplayName("PRE3 chair and clerk give the right at any time, an attendee only while holding it")
  void whoGives() {
    MeetingState handed = granted(MEMBER, 2, true);
    MeetingCommand toOther = new MeetingCommand.HandOver(OTHER);
    assertThat(decide(handed, CHAIR, toOther)).isInstanceOf(Decision.Accepted.class);
    assertThat(decide(handed, CLERK, toOther)).isInstanceOf(Decision.Accepted.class);
    assertThat(decide(handed, MEMBER, toOther)).isInstanceOf(Decision.Accepted.class);
    assertThat(decide(handed, OTHER, toOther))
        .isEqualTo(new Decision.Refused(Refusal.NOT_PRESENTING));
  }

  @Test
  @DisplayName("PRE3 a monitor or an unknown seat never holds the right")
  void whoCannot() {
    assertThat(decide(OPEN, CHAIR, new MeetingCommand.HandOver(MONITOR)))
        .isEqualTo(new Decision.Refused(Refusal.CANNOT_PRESENT));
    assertThat(decide(OPEN, CHAIR, new MeetingCommand.HandOver(new SeatId("nobody"))))
        .isEqualTo(new Decision.Refused(Refusal.UNKNOWN_SEAT));
  }

  @Test
  @DisplayName("PRE3 taking back what one holds changes nothing")
  void takeOwn() {
    assertThat(decide(OPEN, CHAIR, new MeetingCommand.TakePresenting()))
        .isEqualTo(new Decision.Accepted(List.of()));
    assertThat(decide(granted(MEMBER, 2, true), CHAIR, new MeetingCommand.TakePresenting()))
        .isEqualTo(
            new Decision.Accepted(List.of(new MeetingEvent.PresentingGranted(CHAIR, 3, true))));
  }

  private static MeetingState granted(SeatId to, long term, boolean active) {
    return Committee.state(
        Committee.and(OPENED, new MeetingEvent.PresentingGranted(to, term, active)));
  }

  private static Decision turn(MeetingState state, SeatId author, long term) {
    return decide(state, author, new MeetingCommand.TurnPage(term, page(PAPER, 2)));
  }

  private static Decision decide(MeetingState state, SeatId author, MeetingCommand command) {
    return Rules.decide(state, author, command);
  }
}
