package io.kairan.live;

import static io.kairan.fixture.Committee.CHAIR;
import static io.kairan.fixture.Committee.CLERK;
import static io.kairan.fixture.Committee.MEMBER;
import static io.kairan.fixture.Committee.OTHER;
import static io.kairan.fixture.Committee.PAPER;
import static io.kairan.fixture.Committee.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.meeting.Lease;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingEvent;
import io.kairan.wire.EventLine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PresenterSilenceTest {

  private final TestRoom hall = TestRoom.open();

  @Test
  @DisplayName("PRE4 a silent presenter keeps the right for 15 s, then it falls to the chair")
  void toChair() {
    Tablet chair = hall.join(CHAIR);
    Tablet member = hall.join(MEMBER);
    hall.send(chair, "c1", new MeetingCommand.HandOver(MEMBER));
    hall.leave(member);
    hall.loop.advance(14_999);
    assertThat(lease()).isEqualTo(new Lease(MEMBER, 2, true));
    hall.loop.advance(1);
    assertThat(lease()).isEqualTo(new Lease(CHAIR, 3, false));
    assertThat(chair.events().getLast())
        .isEqualTo(new MeetingEvent.PresentingGranted(CHAIR, 3, false));
  }

  @ParameterizedTest
  @ValueSource(longs = {3_600_000, -3_600_000})
  @DisplayName("PRE4 CAT1 a clock that is set by an hour ends nothing, and order stays")
  void clockStep(long millis) {
    Tablet chair = hall.join(CHAIR);
    Tablet member = hall.join(MEMBER);
    hall.send(chair, "c1", new MeetingCommand.HandOver(MEMBER));
    hall.send(member, "c2", new MeetingCommand.TurnPage(2, page(PAPER, 2)));
    hall.leave(member);
    hall.loop.stepClock(millis);
    hall.loop.advance(14_999);
    assertThat(lease()).isEqualTo(new Lease(MEMBER, 2, true));
    Tablet back = hall.join(MEMBER, TestRoom.EPOCH, 17);
    hall.send(back, "c3", new MeetingCommand.TurnPage(2, page(PAPER, 3)));
    assertThat(back.lines()).extracting(EventLine::sequence).containsExactly(18L, 19L);
    hall.restart();
    assertThat(hall.room.durable().stage().shown()).isEqualTo(page(PAPER, 3));
    assertThat(hall.join(MEMBER, TestRoom.EPOCH, 19).closed()).isNull();
  }

  @Test
  @DisplayName("PRE4 the silence before the socket was given up counts")
  void silentSocket() {
    Tablet chair = hall.join(CHAIR);
    Tablet member = hall.join(MEMBER);
    hall.send(chair, "c1", new MeetingCommand.HandOver(MEMBER));
    hall.room.leave(member, 15_000);
    hall.loop.settle();
    assertThat(lease().holder()).isEqualTo(CHAIR);
  }

  @Test
  @DisplayName("PRE4 who comes back in time, on whatever device, keeps the right")
  void comesBack() {
    Tablet chair = hall.join(CHAIR);
    Tablet member = hall.join(MEMBER);
    hall.send(chair, "c1", new MeetingCommand.HandOver(MEMBER));
    hall.leave(member);
    hall.loop.advance(14_000);
    hall.join(MEMBER);
    hall.loop.advance(60_000);
    assertThat(lease()).isEqualTo(new Lease(MEMBER, 2, true));
  }

  @Test
  @DisplayName("PRE4 without a chair it falls to the clerk, and with neither to nobody")
  void toClerkOrNobody() {
    Tablet clerk = hall.join(CLERK);
    hall.join(OTHER);
    hall.send(clerk, "c1", new MeetingCommand.HandOver(MEMBER));
    hall.loop.advance(15_000);
    assertThat(lease()).isEqualTo(new Lease(CLERK, 3, false));
    hall.send(clerk, "c2", new MeetingCommand.HandOver(MEMBER));
    hall.leave(clerk);
    hall.loop.advance(15_000);
    assertThat(lease()).isEqualTo(new Lease(null, 5, false));
  }

  @Test
  @DisplayName("PRE4 a chair keeps it in an empty room, until a clerk comes")
  void emptyRoom() {
    hall.join(OTHER);
    hall.loop.advance(60_000);
    assertThat(lease()).isEqualTo(new Lease(CHAIR, 1, true));
    hall.join(CLERK);
    assertThat(lease()).isEqualTo(new Lease(CLERK, 2, false));
  }

  @Test
  @DisplayName("PRE4 the grace time begins anew with a restarted server")
  void restart() {
    hall.restart();
    Tablet clerk = hall.join(CLERK);
    hall.loop.advance(14_000);
    assertThat(lease().holder()).isEqualTo(CHAIR);
    hall.loop.advance(1_000);
    assertThat(lease().holder()).isEqualTo(CLERK);
    assertThat(clerk.closed()).isNull();
  }

  @Test
  @DisplayName("PRE5 who has it by fallback moves the room only after taking it")
  void mustTake() {
    Tablet clerk = hall.join(CLERK);
    hall.loop.advance(15_000);
    MeetingEvent turned = new MeetingEvent.PageTurned(page(PAPER, 2));
    hall.send(clerk, "c1", new MeetingCommand.TurnPage(2, page(PAPER, 2)));
    assertThat(clerk.events()).doesNotContain(turned);
    hall.send(clerk, "c2", new MeetingCommand.TakePresenting());
    hall.send(clerk, "c3", new MeetingCommand.TurnPage(3, page(PAPER, 2)));
    assertThat(clerk.events()).contains(turned);
  }

  private Lease lease() {
    return hall.room.durable().stage().lease();
  }
}
