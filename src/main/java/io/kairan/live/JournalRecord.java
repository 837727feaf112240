package io.kairan.live;

import io.kairan.base.ContentHash;

/**
 * One event of one meeting as it lies in the journal.
 *
 * @param sequence the same as in the JSON; 1 for the first, then without a gap
 * @param json the recorded event, the very characters that were hashed
 * @param hash the link of the chain, {@link HashChain#next} of the record before and this JSON
 */
public record JournalRecord(long sequence, String json, ContentHash hash) {}
