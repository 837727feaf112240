package io.kairan.app.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.base.CommandId;
import io.kairan.base.SeatId;
import io.kairan.fixture.Committee;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingEvent;
import io.kairan.meeting.RecordedEvent;
import io.kairan.meeting.Refusal;
import io.kairan.wire.ClientMessage;
import io.kairan.wire.ServerMessage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CrashHistoryTest {

  private final List<RecordedEvent> events = new ArrayList<>();
  private final Promises promises = new Promises();

  @Test
  @DisplayName(
      "LOA10 A history in which every promise is kept is sound, a turn to the page on show"
          + " included")
  void sound() {
    turn("k1", 2);
    accepted("k1", 2, 1);
    accepted("k2", 2, 1);
    asked("k3", 3);
    refused("k4", 3);
    assertThat(check()).isEmpty();
  }

  @Test
  @DisplayName("LOA10 What was acknowledged and is not there is found")
  void lost() {
    turn("k1", 2);
    accepted("k1", 2, 1);
    accepted("k2", 3, 1);
    assertThat(check()).containsExactly("acknowledged command k2 is not in the journal");
  }

  @Test
  @DisplayName("LOA10 What is there twice, or was refused and is there, or breaks a term, is found")
  void doubled() {
    turn("k1", 2);
    granted("k2", 1);
    turn("k1", 2);
    granted("k3", 3);
    refused("k3", 2);
    assertThat(check())
        .containsExactlyInAnyOrder(
            "command k1 is there twice",
            "term 3 follows term 1",
            "refused command k3 is in the journal");
  }

  private List<String> check() {
    return CrashHistory.check(events, promises.all());
  }

  private void turn(String command, int page) {
    add(command, new MeetingEvent.PageTurned(Committee.page(Committee.PAPER, page)));
  }

  private void granted(String command, long term) {
    add(command, new MeetingEvent.PresentingGranted(new SeatId("chair"), term, true));
  }

  private void add(String command, MeetingEvent event) {
    events.add(
        new RecordedEvent(
            events.size() + 1L,
            MeetingEvent.VERSION,
            0,
            new SeatId("chair"),
            new CommandId(command),
            event));
  }

  private void asked(String command, int page) {
    CommandId id = new CommandId(command);
    promises.asked(
        id,
        0,
        new ClientMessage.Command(
            id, new MeetingCommand.TurnPage(1, Committee.page(Committee.PAPER, page))));
  }

  private void accepted(String command, int page, long sequence) {
    asked(command, page);
    promises.hear(new ServerMessage.Accepted(new CommandId(command), sequence));
  }

  private void refused(String command, int page) {
    asked(command, page);
    promises.hear(new ServerMessage.Refused(new CommandId(command), Refusal.NOT_PRESENTING));
  }
}
