package io.kairan.annotation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a stroke is made with. */
public enum PenKind {
  /** An opaque line whose width follows the pressure. */
  @JsonProperty("pen")
  PEN,
  /** A translucent line of constant width that lets the text through. */
  @JsonProperty("marker")
  MARKER,
  /** A few letters in a frame, put down with one tap. */
  @JsonProperty("stamp")
  STAMP,
  /** Typed lines on a slip of paper. */
  @JsonProperty("note")
  NOTE;

  /** Whether it leaves a line; the others leave letters at one point. */
  public boolean drawsLines() {
    return this == PEN || this == MARKER;
  }
}
