package io.kairan.annotation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a stroke is drawn with. */
public enum PenKind {
  /** An opaque line whose width follows the pressure. */
  @JsonProperty("pen")
  PEN,
  /** A translucent line of constant width that lets the text through. */
  @JsonProperty("marker")
  MARKER
}
