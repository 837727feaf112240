package io.kairan.live;

import static io.kairan.fixture.Committee.CHAIR;
import static io.kairan.fixture.Committee.CLERK;
import static io.kairan.fixture.Committee.MEMBER;
import static io.kairan.fixture.Committee.MONITOR;
import static io.kairan.fixture.Committee.PAPER;
import static io.kairan.fixture.Committee.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.meeting.MeetingCommand;
import io.kairan.wire.DiskTrouble;
import io.kairan.wire.ServerMessage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DiskTroubleTest {

  private static final MeetingCommand TURN = new MeetingCommand.TurnPage(1, page(PAPER, 2));

  private final TestRoom hall = TestRoom.open();

  @Test
  @DisplayName(
      "OPS21 chair and clerks are told that the disk fills up, also who comes later, and that it is"
          + " over")
  void nearlyFull() {
    Tablet chair = hall.join(CHAIR);
    Tablet member = hall.join(MEMBER);
    disk(Optional.of(DiskTrouble.DISK_FULL));
    Tablet clerk = hall.join(CLERK);
    Tablet wall = hall.join(MONITOR);
    assertThat(List.of(chair, clerk))
        .allSatisfy(screen ->
            assertThat(screen.last(ServerMessage.Disk.class).trouble())
                .isEqualTo(DiskTrouble.DISK_FULL));
    assertThat(List.of(member, wall))
        .allSatisfy(screen -> assertThat(screen.received(ServerMessage.Disk.class)).isEmpty());
    hall.send(chair, "c1", TURN);
    assertThat(chair.answers("c1")).hasSize(1);
    disk(Optional.empty());
    assertThat(clerk.last(ServerMessage.Disk.class).trouble()).isNull();
    assertThat(hall.join(CLERK).received(ServerMessage.Disk.class)).isEmpty();
  }

  @Test
  @DisplayName("JRN8 while the disk fails nothing is answered and nobody is sent away")
  void failed() {
    Tablet chair = hall.join(CHAIR);
    disk(Optional.of(DiskTrouble.DATABASE_FAILED));
    hall.send(chair, "c1", TURN);
    assertThat(chair.answers("c1")).isEmpty();
    assertThat(chair.closed()).isNull();
    assertThat(hall.room.durable().sequence()).isEqualTo(16);
    hall.leave(chair);
    hall.loop.advance(60_000);
    assertThat(hall.lost).isFalse();
  }

  @Test
  @DisplayName("JRN8 a room that is loaded while the disk fails promises nothing either")
  void loadedMeanwhile() {
    hall.disk = Optional.of(DiskTrouble.DATABASE_FAILED);
    hall.restart();
    Tablet chair = hall.join(CHAIR);
    assertThat(chair.last(ServerMessage.Disk.class).trouble())
        .isEqualTo(DiskTrouble.DATABASE_FAILED);
    hall.send(chair, "c1", TURN);
    assertThat(chair.answers("c1")).isEmpty();
  }

  private void disk(Optional<DiskTrouble> trouble) {
    hall.room.disk(trouble);
    hall.loop.settle();
  }
}
