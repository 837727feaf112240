package io.kairan.live;

import io.kairan.base.Epoch;
import java.util.List;

/**
 * A meeting's whole journal as it was stored, not yet verified.
 *
 * @param epoch the life of the journal file
 * @param records in the order of their sequence; empty where there is no such meeting
 */
public record JournalCopy(Epoch epoch, List<JournalRecord> records) {

  public JournalCopy {
    records = List.copyOf(records);
  }
}
