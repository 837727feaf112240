package io.kairan.contract;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kairan.base.MeetingId;
import io.kairan.base.MeetingKey;
import io.kairan.fixture.Committee;
import io.kairan.live.Journal;
import io.kairan.live.JournalRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every journal promises. */
public abstract class JournalContract {

  private static final MeetingKey KEY = Committee.KEY;
  private static final MeetingKey ELSEWHERE =
      new MeetingKey(KEY.municipality(), new MeetingId("elsewhere"));
  private static final List<JournalRecord> RECORDS = Committee.records(Committee.prepared());

  /** The journal under test, empty at first. */
  protected abstract Journal journal();

  @Test
  @DisplayName("JRN2 what was appended is loaded as it was, in order, of one meeting alone")
  void loadsWhatWasAppended() throws Exception {
    done(journal().append(KEY, RECORDS.subList(0, 3)));
    done(journal().append(ELSEWHERE, RECORDS.subList(0, 1)));
    done(journal().append(KEY, RECORDS.subList(3, 5)));
    assertThat(done(journal().load(KEY)).records()).isEqualTo(RECORDS.subList(0, 5));
    assertThat(done(journal().load(ELSEWHERE)).records()).hasSize(1);
  }

  @Test
  @DisplayName("A meeting that does not exist has no records")
  void loadsNothing() throws Exception {
    assertThat(done(journal().load(KEY)).records()).isEmpty();
    assertThat(done(journal().meetings(KEY.municipality()))).isEmpty();
  }

  @Test
  @DisplayName("JRN2 an append that leaves a gap fails and stores nothing")
  void refusesGaps() throws Exception {
    done(journal().append(KEY, RECORDS.subList(0, 2)));
    refuses(RECORDS.subList(3, 4));
    refuses(List.of(RECORDS.get(2), RECORDS.get(4)));
    assertThat(done(journal().load(KEY)).records()).isEqualTo(RECORDS.subList(0, 2));
  }

  @Test
  @DisplayName("JRN2 a sequence that is taken is refused")
  void refusesDoubles() throws Exception {
    done(journal().append(KEY, RECORDS.subList(0, 2)));
    refuses(RECORDS.subList(1, 2));
  }

  @Test
  @DisplayName("JRN2 after a failed append, those behind it fail too")
  void failsWhatFollows() throws Exception {
    done(journal().append(KEY, RECORDS.subList(0, 1)));
    CompletionStage<Void> wrong = journal().append(KEY, RECORDS.subList(2, 3));
    CompletionStage<Void> behind = journal().append(KEY, RECORDS.subList(3, 4));
    assertThatThrownBy(() -> done(wrong)).isInstanceOf(ExecutionException.class);
    assertThatThrownBy(() -> done(behind)).isInstanceOf(ExecutionException.class);
  }

  @Test
  @DisplayName("Appends complete in the order they were asked for")
  void completesInOrder() throws Exception {
    List<Long> completed = java.util.Collections.synchronizedList(new ArrayList<>());
    List<CompletableFuture<?>> all = new ArrayList<>();
    for (JournalRecord record : RECORDS) {
      all.add(
          journal()
              .append(KEY, List.of(record))
              .thenRun(() -> completed.add(record.sequence()))
              .toCompletableFuture());
    }
    CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(10, SECONDS);
    assertThat(completed).isEqualTo(RECORDS.stream().map(JournalRecord::sequence).toList());
  }

  @Test
  @DisplayName("A part of a meeting is read by its sequences, the first left out")
  void readsBetween() throws Exception {
    done(journal().append(KEY, RECORDS));
    assertThat(done(journal().between(KEY, 2, 5))).isEqualTo(RECORDS.subList(2, 5));
    assertThat(done(journal().between(KEY, 5, 5))).isEmpty();
  }

  @Test
  @DisplayName("A removed meeting is gone, and only that one")
  void removes() throws Exception {
    done(journal().append(KEY, RECORDS));
    done(journal().append(ELSEWHERE, RECORDS.subList(0, 1)));
    done(journal().remove(KEY));
    assertThat(done(journal().load(KEY)).records()).isEmpty();
    assertThat(done(journal().meetings(KEY.municipality()))).containsExactly(ELSEWHERE.meeting());
  }

  private void refuses(List<JournalRecord> records) {
    assertThatThrownBy(() -> done(journal().append(KEY, records)))
        .isInstanceOf(ExecutionException.class);
  }

  protected static <T> T done(CompletionStage<T> stage) throws Exception {
    return stage.toCompletableFuture().get(10, SECONDS);
  }
}
