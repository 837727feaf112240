package io.kairan.live;

import static io.kairan.fixture.Committee.CHAIR;
import static io.kairan.fixture.Committee.MEMBER;
import static io.kairan.fixture.Committee.MONITOR;
import static io.kairan.fixture.Committee.PAPER;
import static io.kairan.fixture.Committee.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.meeting.MeetingCommand;
import io.kairan.wire.PagePart;
import io.kairan.wire.ServerMessage;
import io.kairan.wire.Spot;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PointingTest {

  private final TestRoom hall = TestRoom.open();
  private final Tablet chair = hall.join(CHAIR);
  private final Tablet wall = hall.join(MONITOR);

  @Test
  @DisplayName(
      "SIG5 of many places in one tick only the newest goes out, and not to the hand itself")
  void newest() {
    hall.room.signals().point(chair, spot(1));
    hall.loop.settle();
    hall.room.signals().point(chair, spot(2));
    hall.room.signals().point(chair, spot(3));
    hall.loop.advance(33);
    assertThat(pointers(wall)).containsExactly(spot(1), spot(3));
    assertThat(pointers(chair)).isEmpty();
  }

  @Test
  @DisplayName("SIG7 a place off the page is dropped")
  void offPage() {
    hall.room.signals().point(chair, new Spot(page(PAPER, 1), 59_529, 0));
    hall.room.signals().point(chair, new Spot(page(PAPER, 1), 0, -1));
    hall.loop.advance(100);
    assertThat(pointers(wall)).isEmpty();
  }

  @Test
  @DisplayName("SIG5 the pointer goes when its hand leaves, and when somebody else presents")
  void ends() {
    Tablet second = hall.join(CHAIR);
    hall.room.signals().point(second, spot(1));
    hall.loop.advance(100);
    hall.leave(second);
    hall.loop.advance(100);
    assertThat(wall.last(ServerMessage.Pointer.class).spot()).isNull();
    hall.room.signals().point(chair, spot(2));
    hall.loop.advance(100);
    hall.send(chair, "c1", new MeetingCommand.HandOver(MEMBER));
    hall.loop.advance(100);
    assertThat(wall.last(ServerMessage.Pointer.class).spot()).isNull();
  }

  @Test
  @DisplayName(
      "SIG6 the enlarged part is told, also to a screen that comes later, until the page turns")
  void part() {
    hall.room.signals().showPart(chair, part(1_000));
    hall.loop.advance(100);
    assertThat(wall.last(ServerMessage.PartShown.class).part()).isEqualTo(part(1_000));
    assertThat(hall.join(MEMBER).last(ServerMessage.PartShown.class).part()).isEqualTo(part(1_000));
    hall.send(chair, "c1", new MeetingCommand.TurnPage(1, page(PAPER, 2)));
    assertThat(hall.join(MEMBER).received(ServerMessage.PartShown.class)).isEmpty();
  }

  @Test
  @DisplayName("SIG7 who does not present, or points at another page, moves nothing")
  void dropped() {
    Tablet member = hall.join(MEMBER);
    hall.room.signals().point(member, spot(1));
    hall.room.signals().showPart(member, part(1_000));
    hall.room.signals().point(wall, spot(1));
    hall.room.signals().point(chair, new Spot(page(PAPER, 2), 100, 100));
    hall.room.signals().showPart(chair, new PagePart(page(PAPER, 3), 0, 0, 100, 100));
    hall.loop.advance(100);
    for (Tablet screen : List.of(chair, member, wall)) {
      assertThat(screen.received(ServerMessage.Pointer.class)).isEmpty();
      assertThat(screen.received(ServerMessage.PartShown.class)).isEmpty();
    }
  }

  private static List<Spot> pointers(Tablet tablet) {
    return tablet.received(ServerMessage.Pointer.class).stream()
        .map(ServerMessage.Pointer::spot)
        .toList();
  }

  private static Spot spot(int x) {
    return new Spot(page(PAPER, 1), x, 100);
  }

  private static PagePart part(int left) {
    return new PagePart(page(PAPER, 1), left, 0, 10_000, 10_000);
  }
}
