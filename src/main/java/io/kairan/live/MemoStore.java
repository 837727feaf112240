package io.kairan.live;

import io.kairan.annotation.InkChange;
import io.kairan.base.CommandId;
import io.kairan.base.DocumentId;
import io.kairan.base.MeetingKey;
import io.kairan.base.SeatId;
import io.kairan.meeting.Refusal;
import io.kairan.wire.MemoEvent;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Private memos: for each seat and document a stream of its own, sequence 1 first and then without
 * a gap. There is no way to ask for anything but one seat's own memos. Stages complete on the
 * store's threads; writes take effect, and complete, in the order they were asked for. Whoever
 * opened the store closes it. Thread-safe.
 */
public interface MemoStore {

  /** One change that a seat asks for; the page was checked before. */
  record Change(MeetingKey meeting, SeatId seat, CommandId command, InkChange ink) {}

  /** What became of it. */
  sealed interface Answer {

    /**
     * The change is durable.
     *
     * @param again whether it already was before this write, under the same command id
     */
    record Written(MemoEvent memo, boolean again) implements Answer {}

    /** The change contradicts the stream, and nothing was stored. */
    record Refused(Refusal refusal) implements Answer {}
  }

  /**
   * Stores a change; the stage completes once it is on the disk. The same command id of the same
   * seat is stored once and answered as the first time. A stroke id of the stream drawn again is
   * refused with {@link Refusal#ID_IN_USE}, erasing, restoring or moving one that is not in it with
   * {@link Refusal#UNKNOWN_STROKE}.
   */
  CompletionStage<Answer> write(Change change);

  /** The durable memos of one seat on one document after a sequence, in order. */
  CompletionStage<List<MemoEvent>> after(
      MeetingKey meeting, SeatId seat, DocumentId document, long sequence);

  /** Removes all memos of a meeting for good, as an operator may. */
  CompletionStage<Void> remove(MeetingKey meeting);
}
