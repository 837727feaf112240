package io.kairan.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kairan.base.MeetingId;
import io.kairan.base.MeetingKey;
import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.fixture.Committee;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LoadedMeetingTest {

  private final List<JournalRecord> records =
      new ArrayList<>(Committee.records(Committee.opened()));

  @Test
  @DisplayName("JRN3 an untouched journal gives the state it was written from")
  void loads() {
    assertThat(load().state()).isEqualTo(Committee.state(Committee.opened()));
    assertThat(load().last()).isEqualTo(records.getLast().hash());
  }

  @Test
  @DisplayName("JRN3 a changed record keeps the meeting from loading, and is named")
  void changed() {
    JournalRecord seat = records.get(2);
    String forged = seat.json().replace("attendee", "chair");
    records.set(2, new JournalRecord(3, forged, seat.hash()));
    refuses("3");
  }

  @Test
  @DisplayName("JRN3 a record that was changed together with its own hash is found by the next")
  void rehashed() {
    String forged = records.get(2).json().replace("attendee", "chair");
    records.set(2, new JournalRecord(3, forged, HashChain.next(records.get(1).hash(), forged)));
    refuses("4");
  }

  @Test
  @DisplayName("JRN3 a lost record in the middle keeps the meeting from loading")
  void lost() {
    records.remove(5);
    refuses("7");
  }

  @Test
  @DisplayName("JRN3 the journal of another meeting is not taken for this one")
  void foreign() {
    MeetingKey other = new MeetingKey(Committee.KEY.municipality(), new MeetingId("other"));
    assertThatThrownBy(() -> LoadedMeeting.read(other, new JournalCopy(TestRoom.EPOCH, records)))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  @DisplayName("A meeting without records is unknown")
  void unknown() {
    records.clear();
    assertThatThrownBy(this::load)
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem()).isEqualTo(Problem.of(404, "unknownMeeting")));
  }

  private void refuses(String sequence) {
    assertThatThrownBy(this::load)
        .isInstanceOfSatisfying(
            ProblemException.class,
            e ->
                assertThat(e.problem())
                    .isEqualTo(new Problem(503, "journalBroken", Map.of("sequence", sequence))));
  }

  private LoadedMeeting load() {
    return LoadedMeeting.read(Committee.KEY, new JournalCopy(TestRoom.EPOCH, records));
  }
}
