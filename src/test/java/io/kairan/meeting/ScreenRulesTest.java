package io.kairan.meeting;

import static io.kairan.fixture.Committee.CHAIR;
import static io.kairan.fixture.Committee.CLERK;
import static io.kairan.fixture.Committee.MEMBER;
import static io.kairan.fixture.Committee.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.base.SeatId;
import io.kairan.fixture.Committee;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScreenRulesTest {

  private static final List<MeetingEvent> OPENED = Committee.opened();
  private static final MeetingState OPEN = Committee.state(OPENED);

  @Test
  @DisplayName("NAV5 gathering is told to all and moves nothing in the state")
  void gather() {
    assertThat(decide(OPEN, CHAIR, new MeetingCommand.GatherScreens()))
        .isEqualTo(accepted(new MeetingEvent.ScreensGathered()));
    assertThat(after(new MeetingEvent.ScreensGathered()).stage()).isEqualTo(OPEN.stage());
  }

  @Test
  @DisplayName("NAV6 a lock stays over a hand-over")
  void lock() {
    assertThat(decide(OPEN, CHAIR, new MeetingCommand.LockScreens(true)))
        .isEqualTo(accepted(new MeetingEvent.ScreensLocked(true)));
    MeetingState locked = after(new MeetingEvent.ScreensLocked(true));
    assertThat(decide(locked, CHAIR, new MeetingCommand.LockScreens(true))).isEqualTo(accepted());
    assertThat(handedOver(MEMBER, true).stage().screens().locked()).isTrue();
  }

  @Test
  @DisplayName("NAV7 the lock falls when nobody presents, and cannot be set then")
  void lockFalls() {
    assertThat(handedOver(null, false).stage().screens().locked()).isFalse();
    MeetingState fallback = handedOver(CHAIR, false);
    assertThat(fallback.stage().screens().locked()).isFalse();
    assertThat(decide(fallback, CHAIR, new MeetingCommand.LockScreens(true)))
        .isEqualTo(new Decision.Refused(Refusal.NOT_PRESENTING));
  }

  @Test
  @DisplayName("NAV8 chair, clerk and presenter blank the wall, others do not")
  void blank() {
    MeetingCommand blank = new MeetingCommand.BlankWall(true);
    Decision blanked = accepted(new MeetingEvent.WallBlanked(true));
    assertThat(decide(OPEN, CHAIR, blank)).isEqualTo(blanked);
    assertThat(decide(OPEN, CLERK, blank)).isEqualTo(blanked);
    assertThat(decide(OPEN, MEMBER, blank)).isEqualTo(new Decision.Refused(Refusal.NOT_PRESENTING));
    MeetingState handed = after(new MeetingEvent.PresentingGranted(MEMBER, 2, true));
    assertThat(decide(handed, MEMBER, blank)).isEqualTo(blanked);
    MeetingState dark = after(new MeetingEvent.WallBlanked(true));
    assertThat(dark.stage().shown()).isEqualTo(OPEN.stage().shown());
    assertThat(decide(dark, CHAIR, new MeetingCommand.BlankWall(false)))
        .isEqualTo(accepted(new MeetingEvent.WallBlanked(false)));
  }

  @Test
  @DisplayName(
      "PRE6 who asks stands in line until the right comes, the chair declines, or the seat goes")
  void asking() {
    assertThat(decide(OPEN, MEMBER, new MeetingCommand.AskToPresent(true)))
        .isEqualTo(accepted(new MeetingEvent.PresentingAsked(MEMBER, true)));
    MeetingEvent.PresentingAsked first = new MeetingEvent.PresentingAsked(MEMBER, true);
    MeetingEvent.PresentingAsked second = new MeetingEvent.PresentingAsked(OTHER, true);
    MeetingState line = after(first, second);
    assertThat(line.stage().asking()).containsExactly(MEMBER, OTHER);
    assertThat(decide(line, MEMBER, new MeetingCommand.AskToPresent(true))).isEqualTo(accepted());
    assertThat(decide(line, CHAIR, new MeetingCommand.DeclinePresenting(MEMBER)))
        .isEqualTo(accepted(new MeetingEvent.PresentingAsked(MEMBER, false)));
    assertThat(decide(line, CHAIR, new MeetingCommand.DeclinePresenting(CLERK)))
        .isEqualTo(accepted());
    assertThat(decide(line, CHAIR, new MeetingCommand.AskToPresent(true))).isEqualTo(accepted());
    MeetingEvent granted = new MeetingEvent.PresentingGranted(MEMBER, 2, true);
    assertThat(after(first, second, granted).stage().asking()).containsExactly(OTHER);
    MeetingEvent removed = new MeetingEvent.SeatRemoved(OTHER);
    assertThat(after(first, second, removed).stage().asking()).containsExactly(MEMBER);
  }

  private static MeetingState handedOver(@Nullable SeatId to, boolean active) {
    return after(
        new MeetingEvent.ScreensLocked(true), new MeetingEvent.PresentingGranted(to, 2, active));
  }

  private static MeetingState after(MeetingEvent... events) {
    List<MeetingEvent> all = new ArrayList<>(OPENED);
    all.addAll(List.of(events));
    return Committee.state(all);
  }

  private static Decision accepted(MeetingEvent... events) {
    return new Decision.Accepted(List.of(events));
  }

  private static Decision decide(MeetingState state, SeatId author, MeetingCommand command) {
    return Rules.decide(state, author, command);
  }
}
