package io.kairan.live;

import static io.kairan.fixture.Committee.CHAIR;
import static io.kairan.fixture.Committee.CLERK;
import static io.kairan.fixture.Committee.MEMBER;
import static io.kairan.fixture.Committee.MONITOR;
import static io.kairan.fixture.Committee.OTHER;
import static io.kairan.fixture.Committee.PAPER;
import static io.kairan.fixture.Committee.SHELVED;
import static io.kairan.fixture.Committee.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.annotation.InkChange;
import io.kairan.annotation.PageRef;
import io.kairan.base.CommandId;
import io.kairan.fixture.Committee;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.OwnSheets;
import io.kairan.meeting.Refusal;
import io.kairan.wire.MemoEvent;
import io.kairan.wire.ServerMessage;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PrivateMemosTest {

  private static final PageRef PAGE = page(PAPER, 1);

  private final TestRoom hall = TestRoom.open();

  @Test
  @DisplayName("MEM1 a memo reaches all devices of its person and nobody else")
  void forItsPersonAlone() {
    Tablet member = hall.join(MEMBER);
    Tablet second = hall.join(MEMBER);
    List<Tablet> others = List.of(hall.join(CHAIR), hall.join(CLERK), hall.join(OTHER));
    others.forEach(Tablet::forget);
    write(member, "c1", draw("s1", PAGE));
    MemoEvent memo = new MemoEvent(PAGE.document(), 1, new CommandId("c1"), draw("s1", PAGE));
    assertThat(member.last(ServerMessage.Memos.class).memos()).containsExactly(memo);
    assertThat(second.last(ServerMessage.Memos.class).memos()).containsExactly(memo);
    assertThat(others).allSatisfy(other -> assertThat(other.received()).isEmpty());
    assertThat(hall.room.durable().sequence()).isEqualTo(16);
  }

  @Test
  @DisplayName("MEM3 a memo that comes twice, from two devices, is stored once and answered alike")
  void once() {
    Tablet member = hall.join(MEMBER);
    Tablet second = hall.join(MEMBER);
    write(member, "c1", draw("s1", PAGE));
    write(second, "c1", draw("s1", PAGE));
    ServerMessage accepted = new ServerMessage.Accepted(new CommandId("c1"), 1);
    assertThat(member.answers("c1")).containsExactly(accepted);
    assertThat(second.answers("c1")).containsExactly(accepted);
    assertThat(second.received(ServerMessage.Memos.class)).hasSize(1);
  }

  @Test
  @DisplayName("MEM4 a memo needs a page that its writer can see, and stays on it")
  void onAVisiblePage() {
    Tablet member = hall.join(MEMBER);
    write(member, "c1", draw("s1", page(PAPER, 4)));
    write(member, "c2", draw("s2", page(SHELVED, 1)));
    write(member, "c3", new InkChange.Draw(Committee.stroke("s3", PAGE, 59_400, 100)));
    assertThat(member.answers("c1")).containsExactly(refused("c1", Refusal.UNKNOWN_PAGE));
    assertThat(member.answers("c2")).containsExactly(refused("c2", Refusal.UNKNOWN_PAGE));
    assertThat(member.answers("c3")).containsExactly(refused("c3", Refusal.OFF_PAGE));
    Tablet clerk = hall.join(CLERK);
    write(clerk, "c4", draw("s4", page(SHELVED, 1)));
    assertThat(clerk.answers("c4").getFirst()).isInstanceOf(ServerMessage.Accepted.class);
  }

  @Test
  @DisplayName("MEM6 everybody writes on blank sheets of their own, and nothing shared is there")
  void ownSheets() {
    PageRef first = new PageRef(OwnSheets.DOCUMENT, OwnSheets.REVISION, 1);
    PageRef last = new PageRef(OwnSheets.DOCUMENT, OwnSheets.REVISION, OwnSheets.COUNT);
    PageRef beyond = new PageRef(OwnSheets.DOCUMENT, OwnSheets.REVISION, OwnSheets.COUNT + 1);
    Tablet chair = hall.join(CHAIR);
    Tablet member = hall.join(MEMBER);
    chair.forget();
    write(member, "c1", draw("s1", first));
    write(member, "c2", draw("s2", last));
    write(member, "c3", draw("s3", beyond));
    assertThat(member.answers("c1").getFirst()).isInstanceOf(ServerMessage.Accepted.class);
    assertThat(member.answers("c2").getFirst()).isInstanceOf(ServerMessage.Accepted.class);
    assertThat(member.answers("c3")).containsExactly(refused("c3", Refusal.UNKNOWN_PAGE));
    assertThat(chair.received()).isEmpty();
    hall.send(chair, "c4", new MeetingCommand.WriteSharedInk(draw("s4", first)));
    assertThat(chair.answers("c4")).containsExactly(refused("c4", Refusal.UNKNOWN_PAGE));
  }

  @Test
  @DisplayName("MEM5 memos are written before, during and after the meeting, but not on the wall")
  void everyPhase() {
    TestRoom early = new TestRoom(Committee.prepared());
    Tablet member = early.join(MEMBER);
    early.room.memo(member, new CommandId("c1"), draw("s1", PAGE));
    early.loop.settle();
    assertThat(member.answers("c1").getFirst()).isInstanceOf(ServerMessage.Accepted.class);
    hall.send(hall.join(CLERK), "close", new MeetingCommand.CloseMeeting());
    Tablet late = hall.join(MEMBER);
    write(late, "c2", draw("s2", PAGE));
    assertThat(late.answers("c2").getFirst()).isInstanceOf(ServerMessage.Accepted.class);
    Tablet monitor = hall.join(MONITOR);
    write(monitor, "c3", draw("s3", PAGE));
    assertThat(monitor.answers("c3")).containsExactly(refused("c3", Refusal.NOT_PERMITTED));
  }

  private void write(Tablet by, String id, InkChange change) {
    hall.room.memo(by, new CommandId(id), change);
    hall.loop.settle();
  }

  private static InkChange draw(String stroke, PageRef page) {
    return new InkChange.Draw(Committee.stroke(stroke, page));
  }

  private static ServerMessage refused(String id, Refusal refusal) {
    return new ServerMessage.Refused(new CommandId(id), refusal);
  }
}
