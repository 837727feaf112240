package io.kairan.contract;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.annotation.InkChange;
import io.kairan.annotation.PageRef;
import io.kairan.base.CommandId;
import io.kairan.base.DocumentId;
import io.kairan.base.SeatId;
import io.kairan.base.StrokeId;
import io.kairan.fixture.Committee;
import io.kairan.live.MemoStore;
import io.kairan.live.MemoStore.Answer;
import io.kairan.meeting.Refusal;
import io.kairan.wire.MemoEvent;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every store of private memos promises. */
public abstract class MemoStoreContract {

  private static final PageRef PAGE = Committee.page(Committee.PAPER, 1);
  private static final PageRef NEXT = Committee.page(Committee.NEXT_PAPER, 1);
  private static final DocumentId PAPER = PAGE.document();

  /** The store under test, empty at first. */
  protected abstract MemoStore memos();

  @Test
  @DisplayName("MEM2 each seat has a stream of its own for each document, without a gap")
  void streams() throws Exception {
    assertThat(write(Committee.MEMBER, "c1", draw("s1", PAGE))).isEqualTo(1);
    assertThat(write(Committee.MEMBER, "c2", draw("s2", PAGE))).isEqualTo(2);
    assertThat(write(Committee.MEMBER, "c3", draw("s1", NEXT))).isEqualTo(1);
    assertThat(write(Committee.OTHER, "c1", draw("s1", PAGE))).isEqualTo(1);
    assertThat(sequences(Committee.MEMBER, 0)).containsExactly(1L, 2L);
    assertThat(sequences(Committee.MEMBER, 1)).containsExactly(2L);
    assertThat(sequences(Committee.OTHER, 0)).containsExactly(1L);
  }

  @Test
  @DisplayName("MEM1 somebody who wrote nothing reads nothing")
  void others() throws Exception {
    write(Committee.MEMBER, "c1", draw("s1", PAGE));
    assertThat(sequences(Committee.OTHER, 0)).isEmpty();
  }

  @Test
  @DisplayName("A memo is read as it was written")
  void readsWhatWasWritten() throws Exception {
    InkChange change = draw("s1", PAGE);
    write(Committee.MEMBER, "c1", change);
    assertThat(read(Committee.MEMBER, 0))
        .containsExactly(new MemoEvent(PAPER, 1, new CommandId("c1"), change));
  }

  @Test
  @DisplayName("MEM3 the same command is stored once and answered as the first time")
  void once() throws Exception {
    write(Committee.MEMBER, "c1", draw("s1", PAGE));
    write(Committee.MEMBER, "c2", draw("s2", PAGE));
    Answer again = answer(Committee.MEMBER, "c1", draw("s1", PAGE));
    assertThat(again)
        .isEqualTo(
            new Answer.Written(
                new MemoEvent(PAPER, 1, new CommandId("c1"), draw("s1", PAGE)), true));
    assertThat(sequences(Committee.MEMBER, 0)).containsExactly(1L, 2L);
  }

  @Test
  @DisplayName("MEM4 a stroke id is used once, even after its stroke was erased")
  void strokeIds() throws Exception {
    write(Committee.MEMBER, "c1", draw("s1", PAGE));
    write(Committee.MEMBER, "c2", new InkChange.Erase(PAGE, List.of(new StrokeId("s1"))));
    assertThat(answer(Committee.MEMBER, "c3", draw("s1", PAGE)))
        .isEqualTo(new Answer.Refused(Refusal.ID_IN_USE));
  }

  @Test
  @DisplayName("MEM4 only strokes of one's own stream can be erased, restored and moved")
  void unknownStrokes() throws Exception {
    write(Committee.OTHER, "c1", draw("s1", PAGE));
    List<StrokeId> foreign = List.of(new StrokeId("s1"));
    assertThat(answer(Committee.MEMBER, "c2", new InkChange.Erase(PAGE, foreign)))
        .isEqualTo(new Answer.Refused(Refusal.UNKNOWN_STROKE));
    assertThat(answer(Committee.MEMBER, "c3", new InkChange.Restore(PAGE, foreign)))
        .isEqualTo(new Answer.Refused(Refusal.UNKNOWN_STROKE));
    assertThat(answer(Committee.MEMBER, "c4", new InkChange.Move(PAGE, foreign, 10, 10)))
        .isEqualTo(new Answer.Refused(Refusal.UNKNOWN_STROKE));
    assertThat(sequences(Committee.MEMBER, 0)).isEmpty();
    write(Committee.OTHER, "c5", new InkChange.Move(PAGE, foreign, 10, 10));
    assertThat(sequences(Committee.OTHER, 0)).containsExactly(1L, 2L);
  }

  @Test
  @DisplayName("The memos of a removed meeting are gone")
  void removes() throws Exception {
    write(Committee.MEMBER, "c1", draw("s1", PAGE));
    done(memos().remove(Committee.KEY));
    assertThat(sequences(Committee.MEMBER, 0)).isEmpty();
  }

  private static InkChange draw(String stroke, PageRef page) {
    return new InkChange.Draw(Committee.stroke(stroke, page));
  }

  private long write(SeatId seat, String command, InkChange change) throws Exception {
    Answer answer = answer(seat, command, change);
    assertThat(answer).isInstanceOf(Answer.Written.class);
    return ((Answer.Written) answer).memo().sequence();
  }

  private Answer answer(SeatId seat, String command, InkChange change) throws Exception {
    return done(
        memos().write(new MemoStore.Change(Committee.KEY, seat, new CommandId(command), change)));
  }

  private List<MemoEvent> read(SeatId seat, long after) throws Exception {
    return done(memos().after(Committee.KEY, seat, PAPER, after));
  }

  private List<Long> sequences(SeatId seat, long after) throws Exception {
    return read(seat, after).stream().map(MemoEvent::sequence).toList();
  }

  private static <T> T done(CompletionStage<T> stage) throws Exception {
    return stage.toCompletableFuture().get(10, SECONDS);
  }
}
