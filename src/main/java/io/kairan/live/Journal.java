package io.kairan.live;

import io.kairan.base.MeetingId;
import io.kairan.base.MeetingKey;
import io.kairan.base.MunicipalityId;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * The journals of all municipalities: what happened in every meeting, in order, for good. Stages
 * complete on the journal's threads and in any case; a failed one says that the outcome is unknown
 * until the meeting is loaded again. Whoever opened the journal closes it. Thread-safe.
 */
public interface Journal {

  /** Everything of one meeting; without records where there is none. */
  CompletionStage<JournalCopy> load(MeetingKey meeting);

  /** The durable records of a meeting with {@code after < sequence <= upTo}, in order. */
  CompletionStage<List<JournalRecord>> between(MeetingKey meeting, long after, long upTo);

  /**
   * Appends records, all or none; the stage completes once they are on the disk. Fails, and stores
   * nothing, unless the first of them follows the last one stored and each the one before. Appends
   * of one meeting take effect, and complete, in the order they were asked for.
   */
  CompletionStage<Void> append(MeetingKey meeting, List<JournalRecord> records);

  /** The meetings that a municipality's journal knows, in no order. */
  CompletionStage<List<MeetingId>> meetings(MunicipalityId municipality);

  /** Removes a meeting for good, as an operator may; nothing where there is none. */
  CompletionStage<Void> remove(MeetingKey meeting);
}
