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

import io.kairan.base.SeatId;
import io.kairan.base.StrokeId;
import io.kairan.fixture.Committee;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingDocument;
import io.kairan.meeting.Role;
import io.kairan.wire.ClientMessage;
import io.kairan.wire.Drawing;
import io.kairan.wire.PaperProgress;
import io.kairan.wire.ServerMessage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SignalsTest {

  private final TestRoom hall = TestRoom.open();

  @Test
  @DisplayName("SIG1 a first piece goes out at once, those behind it together a tick later")
  void drawing() {
    Tablet chair = hall.join(CHAIR);
    Tablet member = hall.join(MEMBER);
    hall.room.signals().draw(chair, piece("s1", 0));
    hall.loop.settle();
    hall.room.signals().draw(chair, piece("s1", 2));
    hall.room.signals().draw(chair, piece("s1", 4));
    hall.loop.settle();
    assertThat(member.received(ServerMessage.Drawings.class)).hasSize(1);
    hall.loop.advance(33);
    assertThat(member.received(ServerMessage.Drawings.class)).hasSize(2);
    assertThat(member.last(ServerMessage.Drawings.class).drawings())
        .containsExactly(
            new ServerMessage.DrawingOf(CHAIR, piece("s1", 2)),
            new ServerMessage.DrawingOf(CHAIR, piece("s1", 4)));
  }

  @Test
  @DisplayName("SIG1 the drawing device does not hear itself, a second device of its person does")
  void noEcho() {
    Tablet chair = hall.join(CHAIR);
    Tablet second = hall.join(CHAIR);
    hall.room.signals().draw(chair, piece("s1", 0));
    hall.loop.advance(100);
    assertThat(chair.received(ServerMessage.Drawings.class)).isEmpty();
    assertThat(second.received(ServerMessage.Drawings.class)).hasSize(1);
  }

  @Test
  @DisplayName("SIG2 a piece of somebody who may not write there is dropped")
  void notAllowed() {
    Tablet chair = hall.join(CHAIR);
    Tablet member = hall.join(MEMBER);
    hall.room.signals().draw(member, piece("s1", 0));
    hall.room
        .signals()
        .draw(chair, new Drawing(new StrokeId("s2"), page(SHELVED, 1), Committee.PEN, 0, null));
    hall.loop.advance(100);
    assertThat(chair.received(ServerMessage.Drawings.class)).isEmpty();
    assertThat(member.received(ServerMessage.Drawings.class)).isEmpty();
  }

  @Test
  @DisplayName("SIG2 a piece that leaves its page is dropped")
  void offPage() {
    Tablet chair = hall.join(CHAIR);
    Tablet member = hall.join(MEMBER);
    hall.room.signals().draw(chair, piece("s1", 59_500, 100));
    hall.room.signals().draw(chair, piece("s1", -1, 100));
    hall.loop.advance(100);
    assertThat(member.received(ServerMessage.Drawings.class)).isEmpty();
  }

  @Test
  @DisplayName("SIG3 sixty tablets that come and go every 20 s are counted right, and cost little")
  void flapping() {
    Tablet chair = hall.join(CHAIR);
    Tablet other = hall.join(OTHER);
    hall.loop.advance(1_000);
    for (int round = 0; round < 3; round++) {
      other.forget();
      List<Tablet> flapping = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        flapping.add(hall.join(MEMBER, TestRoom.EPOCH, 16));
      }
      hall.send(chair, "turn-" + round, new MeetingCommand.TurnPage(1, page(PAPER, 2 + round % 2)));
      hall.loop.advance(10_000);
      assertThat(other.present()).containsExactly(CHAIR, MEMBER, OTHER);
      flapping.forEach(hall::leave);
      hall.loop.advance(10_000);
      assertThat(other.present()).containsExactly(CHAIR, OTHER);
      assertThat(other.events()).hasSize(1);
      assertThat(other.received(ServerMessage.Presence.class)).hasSizeLessThan(10);
    }
  }

  @Test
  @DisplayName("SIG3 presence counts seats, not devices, walls too")
  void people() {
    Tablet chair = hall.join(CHAIR);
    hall.join(MEMBER);
    Tablet second = hall.join(MEMBER);
    hall.join(MONITOR);
    hall.loop.advance(1_000);
    assertThat(chair.present()).containsExactly(CHAIR, MEMBER, MONITOR);
    hall.leave(second);
    hall.loop.advance(1_000);
    assertThat(chair.present()).containsExactly(CHAIR, MEMBER, MONITOR);
  }

  @Test
  @DisplayName("SIG3 presence names those who are here, or those who are not, the fewer ones")
  void named() {
    Tablet chair = hall.join(CHAIR);
    hall.loop.advance(1_000);
    assertThat(chair.last(ServerMessage.Presence.class))
        .isEqualTo(new ServerMessage.Presence(false, List.of(CHAIR), 1));
    hall.join(MEMBER);
    hall.join(CLERK);
    hall.loop.advance(1_000);
    assertThat(chair.last(ServerMessage.Presence.class))
        .isEqualTo(new ServerMessage.Presence(true, List.of(OTHER, MONITOR), 1));
  }

  @Test
  @DisplayName("SIG3 a seat that is added is not taken for one that is here")
  void added() {
    Tablet clerk = hall.join(CLERK);
    List.of(CHAIR, MEMBER, OTHER, MONITOR).forEach(hall::join);
    hall.loop.advance(1_000);
    SeatId late = new SeatId("late");
    hall.send(clerk, "c1", new MeetingCommand.AddSeat(late, "遅刻", Role.ATTENDEE));
    hall.loop.advance(1_000);
    assertThat(clerk.last(ServerMessage.Presence.class).named()).containsExactly(late);
  }

  @Test
  @DisplayName(
      "SIG3 following counts who follows or looks at the presenter's page, and the presenter,"
          + " but no clerk")
  void following() {
    Tablet chair = hall.join(CHAIR);
    Tablet member = hall.join(MEMBER);
    Tablet clerk = hall.join(CLERK);
    hall.room.signals().view(clerk, new ClientMessage.View(page(PAPER, 1), true));
    hall.loop.advance(1_000);
    assertThat(chair.last(ServerMessage.Presence.class).following()).isEqualTo(1);
    hall.room.signals().view(member, new ClientMessage.View(page(PAPER, 3), true));
    hall.loop.advance(1_000);
    assertThat(chair.last(ServerMessage.Presence.class).following()).isEqualTo(2);
    hall.room.signals().view(member, new ClientMessage.View(page(PAPER, 3), false));
    hall.loop.advance(1_000);
    assertThat(chair.last(ServerMessage.Presence.class).following()).isEqualTo(1);
    hall.send(chair, "c1", new MeetingCommand.TurnPage(1, page(PAPER, 3)));
    hall.loop.advance(1_000);
    assertThat(chair.last(ServerMessage.Presence.class).following()).isEqualTo(2);
  }

  @Test
  @DisplayName("SIG3 presence is told at most twice a second")
  void paced() {
    Tablet chair = hall.join(CHAIR);
    hall.loop.advance(1_000);
    chair.forget();
    for (int i = 0; i < 20; i++) {
      hall.leave(hall.join(MEMBER));
      hall.loop.advance(50);
    }
    assertThat(chair.received(ServerMessage.Presence.class)).hasSizeBetween(2, 3);
  }

  @Test
  @DisplayName("SIG3 presence that has not changed is told again only after 10 seconds")
  void unchanged() {
    Tablet chair = hall.join(CHAIR);
    Tablet member = hall.join(MEMBER);
    hall.room.signals().view(member, new ClientMessage.View(null, true));
    hall.loop.advance(1_000);
    chair.forget();
    for (int turn = 0; turn < 5; turn++) {
      hall.send(chair, "c" + turn, new MeetingCommand.TurnPage(1, page(PAPER, 2 + turn % 2)));
      hall.loop.advance(1_000);
    }
    assertThat(chair.received(ServerMessage.Presence.class)).isEmpty();
    hall.loop.advance(5_000);
    hall.send(chair, "c6", new MeetingCommand.TurnPage(1, page(PAPER, 1)));
    hall.loop.advance(1_000);
    assertThat(chair.received(ServerMessage.Presence.class)).hasSize(1);
    assertThat(chair.last(ServerMessage.Presence.class).following()).isEqualTo(2);
  }

  @Test
  @DisplayName("SIG4 the papers of the shelf are told to clerks alone, until they are placed")
  void papers() {
    Tablet clerk = hall.join(CLERK);
    Tablet member = hall.join(MEMBER);
    hall.room.handouts().show(progress(SHELVED));
    hall.room.handouts().show(progress(PAPER));
    hall.loop.advance(1_000);
    assertThat(papers(clerk)).containsExactly(progress(SHELVED), progress(PAPER));
    assertThat(papers(member)).containsExactly(progress(PAPER));
    hall.send(
        clerk, "c1", new MeetingCommand.PlaceDocument(Committee.ITEM, SHELVED.document(), "資料3"));
    hall.loop.advance(1_000);
    assertThat(papers(member)).containsExactly(progress(PAPER), progress(SHELVED));
    assertThat(papers(hall.join(MEMBER))).containsExactly(progress(SHELVED), progress(PAPER));
  }

  @Test
  @DisplayName("CAT9 the state of the papers is not sent to a screen that comes back and has it")
  void papersKnown() {
    hall.room.handouts().show(progress(PAPER));
    hall.loop.advance(1_000);
    ServerMessage.Papers all = hall.join(MEMBER).last(ServerMessage.Papers.class);
    assertThat(all.mark()).isNotNull();
    assertThat(papers(hall.join(OTHER, TestRoom.EPOCH, 16, all.mark()))).isEmpty();
    assertThat(papers(hall.join(OTHER, TestRoom.EPOCH, 16, "other"))).hasSize(1);
    Tablet there = hall.join(MEMBER);
    hall.room.handouts().show(waiting(PAPER));
    hall.loop.advance(1_000);
    assertThat(there.last(ServerMessage.Papers.class).mark()).isNull();
    assertThat(papers(hall.join(OTHER, TestRoom.EPOCH, 16, all.mark())))
        .containsExactly(waiting(PAPER));
  }

  private static List<PaperProgress> papers(Tablet tablet) {
    return tablet.received(ServerMessage.Papers.class).stream()
        .flatMap(message -> message.papers().stream())
        .toList();
  }

  private static PaperProgress progress(MeetingDocument document) {
    return progress(document, PaperProgress.PageState.READY);
  }

  private static PaperProgress waiting(MeetingDocument document) {
    return progress(document, PaperProgress.PageState.WAITING);
  }

  private static PaperProgress progress(
      MeetingDocument document, PaperProgress.PageState firstPage) {
    return new PaperProgress(
        document.document(),
        document.revision(),
        "r1",
        List.of(firstPage, PaperProgress.PageState.WAITING),
        List.of());
  }

  private static Drawing piece(String stroke, int x, int y) {
    return new Drawing(
        new StrokeId(stroke), page(PAPER, 1), Committee.PEN, 0, Committee.points(x, y));
  }

  private static Drawing piece(String stroke, int first) {
    return new Drawing(
        new StrokeId(stroke), page(PAPER, 1), Committee.PEN, first, Committee.points(100, 100));
  }
}
