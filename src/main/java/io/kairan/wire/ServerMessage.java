package io.kairan.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.kairan.base.CommandId;
import io.kairan.base.Epoch;
import io.kairan.base.MeetingId;
import io.kairan.base.RevisionId;
import io.kairan.base.SeatId;
import io.kairan.meeting.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything the server may send over the WebSocket. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ServerMessage.Welcome.class, name = "welcome"),
  @JsonSubTypes.Type(value = ServerMessage.Events.class, name = "events"),
  @JsonSubTypes.Type(value = ServerMessage.Accepted.class, name = "accepted"),
  @JsonSubTypes.Type(value = ServerMessage.Refused.class, name = "refused"),
  @JsonSubTypes.Type(value = ServerMessage.Malformed.class, name = "malformed"),
  @JsonSubTypes.Type(value = ServerMessage.Memos.class, name = "memos"),
  @JsonSubTypes.Type(value = ServerMessage.Drawings.class, name = "drawings"),
  @JsonSubTypes.Type(value = ServerMessage.Presence.class, name = "presence"),
  @JsonSubTypes.Type(value = ServerMessage.Pointer.class, name = "pointer"),
  @JsonSubTypes.Type(value = ServerMessage.PartShown.class, name = "partShown"),
  @JsonSubTypes.Type(value = ServerMessage.Papers.class, name = "papers"),
  @JsonSubTypes.Type(value = ServerMessage.Fetch.class, name = "fetch"),
  @JsonSubTypes.Type(value = ServerMessage.Readiness.class, name = "readiness"),
  @JsonSubTypes.Type(value = ServerMessage.Disk.class, name = "disk"),
  @JsonSubTypes.Type(value = ServerMessage.Pong.class, name = "pong"),
})
public sealed interface ServerMessage {

  /**
   * The answer to hello.
   *
   * @param epoch null where it is the one that the hello named
   * @param resumed true: all events after the client's own position follow in order. False: the
   *     client takes the snapshot at this sequence or a later one over HTTP, and applies the events
   *     that follow here after it
   * @param sequence the last durable event of the meeting at this moment
   * @param serverTime milliseconds since 1970
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Welcome(
      int protocol,
      MeetingId meeting,
      SeatId seat,
      @Nullable Epoch epoch,
      long sequence,
      boolean resumed,
      long serverTime)
      implements ServerMessage {}

  /**
   * Durable events in gapless order; also the proof that everything up to the last of them is
   * durable.
   */
  record Events(List<EventLine> events) implements ServerMessage {}

  /**
   * The command is done and durable.
   *
   * @param sequence the last event it caused (of the meeting, or of the memo stream), or the
   *     current one when it caused none
   */
  record Accepted(CommandId id, long sequence) implements ServerMessage {}

  /** The command is not done, and nothing changed. */
  record Refused(CommandId id, Refusal refusal) implements ServerMessage {}

  /**
   * A message could not be read.
   *
   * @param id the id of the command in it, where that much could be read
   * @param reason for developers, in English; never echoes the message
   */
  record Malformed(@Nullable CommandId id, String reason) implements ServerMessage {}

  /** Changes to the receiver's own private memos, from any of this seat's devices. */
  record Memos(List<MemoEvent> memos) implements ServerMessage {}

  /** A signal: pieces of shared strokes that are still being drawn by others. */
  record Drawings(List<DrawingOf> drawings) implements ServerMessage {}

  /** A piece of a stroke with its author. */
  record DrawingOf(SeatId author, Drawing drawing) {}

  /**
   * A signal: who is here, monitors left out. It names those who are here, or those who are not,
   * whichever are fewer: in a hall of 300 nearly everybody is here.
   *
   * @param everybody whether all have a connection but those named; else they alone have one
   * @param following how many of them show the presenter's page, the presenter included
   */
  record Presence(boolean everybody, List<SeatId> named, int following) implements ServerMessage {}

  /** A signal: where the presenter points; null when no longer. */
  record Pointer(@Nullable Spot spot) implements ServerMessage {}

  /**
   * A latest-wins value: the part of the page on show that the presenter has enlarged; null for all
   * of it. A turn to another page ends it without a message.
   */
  record PartShown(@Nullable PagePart part) implements ServerMessage {}

  /**
   * A signal: how far the pages of these documents are drawn.
   *
   * @param mark stands for all that the receiver may see, where this is all; what follows without a
   *     mark ends it. In a later hello it says that nothing of this has to be sent again
   */
  record Papers(List<PaperProgress> papers, @Nullable String mark) implements ServerMessage {}

  /**
   * A signal: the tablet may fetch this page's picture now, ahead of time, and says when that is
   * over.
   *
   * @param grant names this transfer, never 0
   */
  record Fetch(long grant, RevisionId revision, int page) implements ServerMessage {}

  /** A signal for clerks: how much each tablet holds. */
  record Readiness(List<TabletReadiness> tablets) implements ServerMessage {}

  /** For chair and clerks: what is wrong with the server's disk; null when all is well again. */
  record Disk(@Nullable DiskTrouble trouble) implements ServerMessage {}

  /** The answer to a ping. */
  record Pong(long number) implements ServerMessage {}
}
