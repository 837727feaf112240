package io.kairan.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How far the archive of a closed meeting is.
 *
 * @param done documents written and checked so far
 * @param total documents in all
 * @param bytes the size of the ZIP; 0 until it is ready
 * @param problem why it failed, as a key of the message catalogue
 */
public record ArchiveStatus(
    State state, int done, int total, long bytes, @Nullable String problem) {

  /** The state of an archive. */
  public enum State {
    /** The meeting is not closed. */
    @JsonProperty("none")
    NONE,
    @JsonProperty("working")
    WORKING,
    @JsonProperty("ready")
    READY,
    @JsonProperty("failed")
    FAILED
  }
}
