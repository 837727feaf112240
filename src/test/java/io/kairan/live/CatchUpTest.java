package io.kairan.live;

import static io.kairan.fixture.Committee.CHAIR;
import static io.kairan.fixture.Committee.CLERK;
import static io.kairan.fixture.Committee.MEMBER;
import static io.kairan.fixture.Committee.OTHER;
import static io.kairan.fixture.Committee.PAPER;
import static io.kairan.fixture.Committee.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.annotation.InkChange;
import io.kairan.annotation.Stroke;
import io.kairan.annotation.StrokePoints;
import io.kairan.base.Epoch;
import io.kairan.base.StrokeId;
import io.kairan.fixture.Committee;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingEvent;
import io.kairan.wire.EventLine;
import io.kairan.wire.ServerMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CatchUpTest {

  @Test
  @DisplayName("CAT1 who comes back gets all missing events in order, and is told so first")
  void resumes() {
    TestRoom hall = TestRoom.open();
    Tablet tablet = hall.join(MEMBER, TestRoom.EPOCH, 12);
    assertThat(tablet.received().getFirst()).isInstanceOf(ServerMessage.Welcome.class);
    assertThat(tablet.last(ServerMessage.Welcome.class).resumed()).isTrue();
    assertThat(tablet.last(ServerMessage.Welcome.class).sequence()).isEqualTo(16);
    assertThat(sequences(tablet)).containsExactly(13L, 14L, 15L, 16L);
  }

  @Test
  @DisplayName("CAT1 who missed nothing gets no events")
  void nothingMissed() {
    Tablet tablet = TestRoom.open().join(MEMBER, TestRoom.EPOCH, 16);
    assertThat(tablet.last(ServerMessage.Welcome.class).resumed()).isTrue();
    assertThat(tablet.lines()).isEmpty();
  }

  @Test
  @DisplayName("CAT2 a first visit takes the snapshot and gets what follows it")
  void firstVisit() {
    TestRoom hall = TestRoom.open();
    Tablet tablet = hall.join(MEMBER);
    assertThat(tablet.last(ServerMessage.Welcome.class).resumed()).isFalse();
    assertThat(tablet.lines()).isEmpty();
    hall.send(hall.join(CHAIR), "c1", new MeetingCommand.TurnPage(1, page(PAPER, 2)));
    assertThat(sequences(tablet)).containsExactly(17L);
  }

  @Test
  @DisplayName(
      "CAT2 another life of the journal, or a position from its future, takes the snapshot")
  void otherLife() {
    TestRoom hall = TestRoom.open();
    assertThat(resumed(hall.join(MEMBER, new Epoch("restored"), 12))).isFalse();
    assertThat(resumed(hall.join(MEMBER, TestRoom.EPOCH, 17))).isFalse();
  }

  @Test
  @DisplayName("CAT2 who is too far behind takes the snapshot, never a part of the events")
  void tooFar() {
    TestRoom hall = strokes(Arrivals.MOST_REPLAYED + 1, 1);
    Tablet tablet = hall.join(MEMBER, TestRoom.EPOCH, 16);
    assertThat(resumed(tablet)).isFalse();
    assertThat(tablet.lines()).isEmpty();
    Tablet nearer = hall.join(MEMBER, TestRoom.EPOCH, 17);
    assertThat(resumed(nearer)).isTrue();
    assertThat(nearer.lines()).hasSize(Arrivals.MOST_REPLAYED);
  }

  @Test
  @DisplayName(
      "CAT1 events that memory no longer holds come from the journal, with what came since")
  void fromJournal() {
    TestRoom hall = strokes(60, 2_000);
    Tablet tablet = hall.join(MEMBER, TestRoom.EPOCH, 16);
    assertThat(resumed(tablet)).isTrue();
    assertThat(sequences(tablet)).isEqualTo(LongStream.rangeClosed(17, 76).boxed().toList());
  }

  @Test
  @DisplayName("CAT3 clerks and others count the same sequences, whatever is hidden")
  void gapless() {
    TestRoom hall = TestRoom.open();
    List<EventLine> clerk = hall.join(CLERK, TestRoom.EPOCH, 0).lines();
    List<EventLine> member = hall.join(MEMBER, TestRoom.EPOCH, 0).lines();
    assertThat(clerk.stream().map(EventLine::sequence))
        .isEqualTo(member.stream().map(EventLine::sequence).toList())
        .isEqualTo(LongStream.rangeClosed(1, 16).boxed().toList());
    assertThat(member.get(8)).isEqualTo(EventLine.hidden(9));
    assertThat(clerk.get(8).event()).isEqualTo(new MeetingEvent.DocumentReceived(PAPER));
  }

  @Test
  @DisplayName("CAT7 after a restart a screen resumes where it was")
  void restart() {
    TestRoom hall = TestRoom.open();
    hall.send(hall.join(CHAIR), "c1", new MeetingCommand.TurnPage(1, page(PAPER, 2)));
    hall.restart();
    Tablet tablet = hall.join(MEMBER, TestRoom.EPOCH, 16);
    assertThat(resumed(tablet)).isTrue();
    assertThat(sequences(tablet)).containsExactly(17L);
  }

  @Test
  @DisplayName(
      "CAT6 presence follows the welcome at once, and in a crowd half a second later, once")
  void presenceAtOnce() {
    TestRoom hall = TestRoom.open();
    Tablet first = hall.join(CHAIR);
    assertThat(first.present()).containsExactly(CHAIR);
    Tablet second = hall.join(MEMBER);
    Tablet third = hall.join(OTHER);
    assertThat(second.received(ServerMessage.Presence.class)).isEmpty();
    hall.loop.advance(500);
    for (Tablet tablet : List.of(first, second, third)) {
      assertThat(tablet.present()).containsExactly(CHAIR, MEMBER, OTHER);
    }
    assertThat(third.received(ServerMessage.Presence.class)).hasSize(1);
  }

  /** An open meeting with many strokes of so many points. */
  private static TestRoom strokes(int count, int points) {
    List<MeetingEvent> events = new ArrayList<>(Committee.opened());
    for (int i = 0; i < count; i++) {
      Stroke stroke =
          Stroke.line(
              new StrokeId("s" + i),
              page(PAPER, 1),
              Committee.PEN,
              new StrokePoints(deltas(points)));
      events.add(new MeetingEvent.SharedInkWritten(new InkChange.Draw(stroke)));
    }
    return new TestRoom(events);
  }

  private static int[] deltas(int points) {
    int[] deltas = new int[points * 4];
    for (int i = 0; i < points; i++) {
      deltas[i * 4] = 10;
      deltas[i * 4 + 3] = 1_000_000;
    }
    return deltas;
  }

  private static boolean resumed(Tablet tablet) {
    return tablet.last(ServerMessage.Welcome.class).resumed();
  }

  private static List<Long> sequences(Tablet tablet) {
    return tablet.lines().stream().map(EventLine::sequence).toList();
  }
}
