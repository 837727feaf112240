package io.kairan.meeting;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Why a command was not accepted. Sent to its author alone; the client's catalogue has a sentence
 * for each.
 */
public enum Refusal {
  /** The role may never do this, or not in this phase of the meeting. */
  @JsonProperty("notPermitted")
  NOT_PERMITTED,
  @JsonProperty("notOpen")
  NOT_OPEN,
  @JsonProperty("alreadyOpen")
  ALREADY_OPEN,
  @JsonProperty("closed")
  CLOSED,
  /** Somebody else presents, or the sender's term is over. */
  @JsonProperty("notPresenting")
  NOT_PRESENTING,
  @JsonProperty("unknownSeat")
  UNKNOWN_SEAT,
  @JsonProperty("unknownItem")
  UNKNOWN_ITEM,
  @JsonProperty("unknownPage")
  UNKNOWN_PAGE,
  @JsonProperty("unknownDocument")
  UNKNOWN_DOCUMENT,
  @JsonProperty("unknownStroke")
  UNKNOWN_STROKE,
  /** Another stroke, item or seat already has this id. */
  @JsonProperty("idInUse")
  ID_IN_USE,
  @JsonProperty("itemHasDocuments")
  ITEM_HAS_DOCUMENTS,
  @JsonProperty("writingNotAllowed")
  WRITING_NOT_ALLOWED,
  @JsonProperty("notYourStroke")
  NOT_YOUR_STROKE,
  /** The revision was published or discarded already, or a newer one took its place. */
  @JsonProperty("revisionGone")
  REVISION_GONE,
  /** A point of the stroke lies outside its page. */
  @JsonProperty("offPage")
  OFF_PAGE,
  /** The seat cannot present: a monitor, or removed. */
  @JsonProperty("cannotPresent")
  CANNOT_PRESENT,
  /** A meeting needs at least one chair, and a removed seat must not be the sender's own. */
  @JsonProperty("seatNeeded")
  SEAT_NEEDED,
  /** A text is empty, too long, or holds control characters; a number is out of its range. */
  @JsonProperty("badValue")
  BAD_VALUE,
  /** A broken line held it back until nobody wanted it any more. */
  @JsonProperty("tooLate")
  TOO_LATE,
  /** Another person already sent a command with this id. */
  @JsonProperty("commandIdInUse")
  COMMAND_ID_IN_USE
}
