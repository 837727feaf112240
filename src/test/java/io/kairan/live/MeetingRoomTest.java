package io.kairan.live;

import static io.kairan.fixture.Committee.CHAIR;
import static io.kairan.fixture.Committee.CLERK;
import static io.kairan.fixture.Committee.MEMBER;
import static io.kairan.fixture.Committee.MONITOR;
import static io.kairan.fixture.Committee.NEXT_PAPER;
import static io.kairan.fixture.Committee.OTHER;
import static io.kairan.fixture.Committee.PAPER;
import static io.kairan.fixture.Committee.SHELVED;
import static io.kairan.fixture.Committee.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.annotation.PageRef;
import io.kairan.base.CommandId;
import io.kairan.base.DocumentId;
import io.kairan.base.RevisionId;
import io.kairan.base.SeatId;
import io.kairan.fixture.Committee;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingEvent;
import io.kairan.meeting.RecordedEvent;
import io.kairan.meeting.Refusal;
import io.kairan.meeting.Role;
import io.kairan.wire.CloseCode;
import io.kairan.wire.EventLine;
import io.kairan.wire.ServerMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MeetingRoomTest {

  private static final MeetingCommand TURN = new MeetingCommand.TurnPage(1, page(PAPER, 2));
  private static final MeetingEvent TURNED = new MeetingEvent.PageTurned(page(PAPER, 2));

  private final TestRoom hall = TestRoom.open();

  @Test
  @DisplayName("NAV1 a page turn reaches every screen once, the sender's own included")
  void pageTurn() {
    List<Tablet> screens =
        List.of(hall.join(CHAIR), hall.join(MEMBER), hall.join(CLERK), hall.join(MONITOR));
    hall.send(screens.getFirst(), "c1", TURN);
    assertThat(screens).allSatisfy(screen -> assertThat(screen.events()).containsExactly(TURNED));
    assertThat(screens.getFirst().answers("c1"))
        .containsExactly(new ServerMessage.Accepted(new CommandId("c1"), 17));
  }

  @Test
  @DisplayName("NAV1 all screens get the very same encoding")
  void encodedOnce() {
    Tablet chair = hall.join(CHAIR);
    Tablet member = hall.join(MEMBER);
    chair.forget();
    member.forget();
    hall.send(chair, "c1", TURN);
    assertThat(member.frames().getFirst()).isSameAs(chair.frames().getFirst());
  }

  @Test
  @DisplayName("JRN1 nobody hears of a command before the journal has it")
  void durableFirst() {
    Tablet chair = hall.join(CHAIR);
    Tablet member = hall.join(MEMBER);
    hall.journal.hold();
    hall.send(chair, "c1", TURN);
    assertThat(chair.answers("c1")).isEmpty();
    assertThat(member.events()).isEmpty();
    assertThat(hall.room.durable().sequence()).isEqualTo(16);
    hall.journal.commit();
    hall.loop.settle();
    assertThat(chair.answers("c1")).hasSize(1);
    assertThat(member.events()).containsExactly(TURNED);
  }

  @Test
  @DisplayName("JRN1 an answer that rests on an undurable event waits for it too")
  void answersWait() {
    Tablet chair = hall.join(CHAIR);
    hall.journal.hold();
    hall.send(chair, "c1", TURN);
    hall.send(chair, "c2", TURN);
    hall.send(chair, "c3", new MeetingCommand.TurnPage(9, page(PAPER, 1)));
    assertThat(chair.answers("c2")).isEmpty();
    assertThat(chair.answers("c3")).isEmpty();
    hall.journal.commit();
    hall.loop.settle();
    assertThat(chair.answers("c2"))
        .containsExactly(new ServerMessage.Accepted(new CommandId("c2"), 17));
    assertThat(chair.answers("c3"))
        .containsExactly(new ServerMessage.Refused(new CommandId("c3"), Refusal.NOT_PRESENTING));
  }

  @Test
  @DisplayName("JRN4 a command that comes twice is applied once and answered alike")
  void once() {
    Tablet chair = hall.join(CHAIR);
    hall.send(chair, "c1", TURN);
    hall.send(chair, "c2", new MeetingCommand.TurnPage(1, page(PAPER, 3)));
    hall.send(hall.join(CHAIR), "c0", TURN);
    hall.send(chair, "c1", TURN);
    assertThat(chair.answers("c1"))
        .containsExactly(
            new ServerMessage.Accepted(new CommandId("c1"), 17),
            new ServerMessage.Accepted(new CommandId("c1"), 17));
    assertThat(hall.room.durable().sequence()).isEqualTo(19);
  }

  @Test
  @DisplayName("JRN4 a command that was applied before a restart is not applied after it")
  void onceOverRestarts() {
    hall.send(hall.join(CHAIR), "c1", TURN);
    hall.restart();
    Tablet chair = hall.join(CHAIR);
    hall.send(chair, "c1", TURN);
    assertThat(chair.answers("c1"))
        .containsExactly(new ServerMessage.Accepted(new CommandId("c1"), 17));
    assertThat(hall.room.durable().sequence()).isEqualTo(17);
  }

  @Test
  @DisplayName("JRN4 five times, out of order, from two devices, over a restart: once, one answer")
  void fiveTimes() {
    Tablet chair = hall.join(CHAIR);
    MeetingCommand third = new MeetingCommand.TurnPage(1, page(PAPER, 3));
    hall.send(chair, "c2", third);
    hall.send(chair, "c1", TURN);
    hall.send(hall.join(CHAIR), "c1", TURN);
    hall.send(chair, "c2", third);
    hall.restart();
    Tablet again = hall.join(CHAIR);
    hall.send(again, "c1", TURN);
    hall.send(again, "c2", third);
    hall.send(again, "c1", TURN);
    assertThat(again.answers("c1"))
        .containsOnly(new ServerMessage.Accepted(new CommandId("c1"), 18));
    assertThat(again.answers("c2"))
        .containsOnly(new ServerMessage.Accepted(new CommandId("c2"), 17));
    assertThat(hall.room.durable().sequence()).isEqualTo(18);
    assertThat(hall.room.durable().stage().shown()).isEqualTo(page(PAPER, 2));
  }

  @Test
  @DisplayName("REF1 IDN6 what a seat may not do is kept: role, old term, another's command id")
  void denied() {
    Tablet chair = hall.join(CHAIR);
    hall.send(chair, "c1", TURN);
    hall.send(chair, "c2", new MeetingCommand.TurnPage(9, page(PAPER, 1)));
    Tablet member = hall.join(MEMBER);
    hall.send(member, "c3", new MeetingCommand.CloseMeeting());
    hall.send(member, "c1", TURN);
    hall.send(chair, "c4", new MeetingCommand.TurnPage(1, page(SHELVED, 1)));
    assertThat(chair.denials()).containsExactly("TurnPage NOT_PRESENTING");
    assertThat(member.denials())
        .containsExactly("CloseMeeting NOT_PERMITTED", "TurnPage COMMAND_ID_IN_USE");
  }

  @Test
  @DisplayName("REF1 the answer does not tell whether a paper or seat is there for others")
  void tellsNothing() {
    Tablet chair = hall.join(CHAIR);
    PageRef nowhere = new PageRef(new DocumentId("nowhere"), new RevisionId("none"), 1);
    hall.send(chair, "c1", new MeetingCommand.TurnPage(1, page(SHELVED, 1)));
    hall.send(chair, "c2", new MeetingCommand.TurnPage(1, nowhere));
    assertThat(chair.received(ServerMessage.Refused.class))
        .extracting(ServerMessage.Refused::refusal)
        .containsExactly(Refusal.UNKNOWN_PAGE, Refusal.UNKNOWN_PAGE);
  }

  @Test
  @DisplayName("REF2 the id of somebody else's command is refused")
  void foreignId() {
    hall.send(hall.join(CHAIR), "c1", TURN);
    Tablet clerk = hall.join(CLERK);
    hall.send(clerk, "c1", new MeetingCommand.TakePresenting());
    assertThat(clerk.answers("c1"))
        .containsExactly(new ServerMessage.Refused(new CommandId("c1"), Refusal.COMMAND_ID_IN_USE));
  }

  @Test
  @DisplayName("REF1 a refusal goes to its author alone and changes nothing")
  void refusal() {
    Tablet member = hall.join(MEMBER);
    Tablet chair = hall.join(CHAIR);
    chair.forget();
    hall.send(member, "c1", TURN);
    hall.send(member, "c2", new MeetingCommand.CloseMeeting());
    assertThat(member.answers("c1"))
        .containsExactly(new ServerMessage.Refused(new CommandId("c1"), Refusal.NOT_PRESENTING));
    assertThat(member.answers("c2"))
        .containsExactly(new ServerMessage.Refused(new CommandId("c2"), Refusal.NOT_PERMITTED));
    assertThat(chair.events()).isEmpty();
    assertThat(chair.received(ServerMessage.Refused.class)).isEmpty();
    assertThat(hall.room.durable().sequence()).isEqualTo(16);
  }

  @Test
  @DisplayName("JRN5 when the journal fails everybody is sent away and nothing undurable was told")
  void journalFails() {
    Tablet chair = hall.join(CHAIR);
    Tablet member = hall.join(MEMBER);
    hall.journal.hold();
    hall.send(chair, "c1", TURN);
    hall.journal.fail(false);
    hall.loop.settle();
    assertThat(hall.lost).isTrue();
    assertThat(chair.closed()).isEqualTo(CloseCode.ROOM_REBUILT);
    assertThat(member.closed()).isEqualTo(CloseCode.ROOM_REBUILT);
    assertThat(chair.answers("c1")).isEmpty();
    assertThat(member.events()).isEmpty();
    assertThat(hall.join(MEMBER).closed()).isEqualTo(CloseCode.ROOM_REBUILT);
  }

  @Test
  @DisplayName("CAT3 what only clerks may see reaches the others as its number alone")
  void hidden() {
    Tablet clerk = hall.join(CLERK);
    Tablet member = hall.join(MEMBER);
    hall.send(clerk, "c1", new MeetingCommand.DiscardDocument(SHELVED.document()));
    hall.send(hall.join(CHAIR), "c2", TURN);
    assertThat(clerk.lines().getFirst().event())
        .isEqualTo(new MeetingEvent.DocumentDiscarded(SHELVED.document()));
    assertThat(member.lines().getFirst()).isEqualTo(EventLine.hidden(17));
    assertThat(member.lines().get(1).sequence()).isEqualTo(18);
  }

  @Test
  @DisplayName("REF10 a removed seat and a renewed link close that seat's screens alone")
  void expelled() {
    Tablet clerk = hall.join(CLERK);
    Tablet member = hall.join(MEMBER);
    Tablet device = hall.join(MEMBER);
    Tablet other = hall.join(OTHER);
    hall.send(clerk, "c1", new MeetingCommand.RenewSeatLink(MEMBER));
    assertThat(member.closed()).isEqualTo(CloseCode.SESSION_ENDED);
    assertThat(device.closed()).isEqualTo(CloseCode.SESSION_ENDED);
    assertThat(other.closed()).isNull();
    hall.send(clerk, "c2", new MeetingCommand.RemoveSeat(OTHER));
    assertThat(other.closed()).isEqualTo(CloseCode.SESSION_ENDED);
    assertThat(hall.join(MEMBER).closed()).isEqualTo(CloseCode.SESSION_ENDED);
    assertThat(hall.join(OTHER).closed()).isEqualTo(CloseCode.SESSION_ENDED);
  }

  @Test
  @DisplayName("The room tells that its meeting was closed, once that is durable")
  void closing() {
    Tablet clerk = hall.join(CLERK);
    hall.journal.hold();
    hall.send(clerk, "c1", new MeetingCommand.CloseMeeting());
    assertThat(hall.closed).isFalse();
    hall.journal.commit();
    hall.loop.settle();
    assertThat(hall.closed).isTrue();
  }

  @Test
  @DisplayName("The server itself may do what no role may, as far as the phase allows")
  void server() {
    hall.room.submit(
        RecordedEvent.SERVER,
        new CommandId("s1"),
        new MeetingCommand.AddSeat(new SeatId("late"), "遅刻", Role.ATTENDEE),
        answer -> assertThat(answer).isEqualTo(new Answer.Accepted(17)));
    hall.room.submit(
        RecordedEvent.SERVER,
        new CommandId("s2"),
        new MeetingCommand.OpenMeeting(),
        answer -> assertThat(answer).isEqualTo(new Answer.Refused(Refusal.ALREADY_OPEN)));
    hall.loop.settle();
    assertThat(hall.room.durable().seats().all()).hasSize(6);
  }

  @Test
  @DisplayName("NAV4 turning to another document makes its item the current one")
  void otherDocument() {
    hall.send(hall.join(CHAIR), "c1", new MeetingCommand.TurnPage(1, page(NEXT_PAPER, 1)));
    assertThat(hall.room.durable().stage().item()).isEqualTo(Committee.NEXT_ITEM);
  }

  @Test
  @DisplayName("The room itself stays under 200 lines: what grows gets a class of its own")
  void staysSmall() throws IOException {
    assertThat(Files.readAllLines(Path.of("src/main/java/io/kairan/live/MeetingRoom.java")))
        .hasSizeLessThan(200);
  }
}
