package io.kairan.wire;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.kairan.annotation.InkChange;
import io.kairan.annotation.PageRef;
import io.kairan.base.CommandId;
import io.kairan.base.Epoch;
import io.kairan.meeting.MeetingCommand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything a client may send over the WebSocket. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ClientMessage.Hello.class, name = "hello"),
  @JsonSubTypes.Type(value = ClientMessage.Command.class, name = "command"),
  @JsonSubTypes.Type(value = ClientMessage.WriteMemo.class, name = "writeMemo"),
  @JsonSubTypes.Type(value = ClientMessage.Draw.class, name = "drawing"),
  @JsonSubTypes.Type(value = ClientMessage.View.class, name = "view"),
  @JsonSubTypes.Type(value = ClientMessage.Point.class, name = "point"),
  @JsonSubTypes.Type(value = ClientMessage.ShowPart.class, name = "showPart"),
  @JsonSubTypes.Type(value = ClientMessage.Holds.class, name = "holds"),
  @JsonSubTypes.Type(value = ClientMessage.Ping.class, name = "ping"),
})
public sealed interface ClientMessage {

  /**
   * Always the first message, and only the first.
   *
   * @param protocol {@link Protocol#VERSION}
   * @param token the session's bearer token
   * @param epoch the epoch of the last event the client has; null when it has none
   * @param sequence the last event the client has; 0 when it has none
   * @param papers the mark of the papers' states that the client has; null when it has none
   */
  record Hello(
      int protocol, String token, @Nullable Epoch epoch, long sequence, @Nullable String papers)
      implements ClientMessage {

    public Hello {
      if (sequence < 0) {
        throw new IllegalArgumentException("sequence must not be negative");
      }
    }

    @Override
    public String toString() {
      return "Hello[protocol=" + protocol + ", epoch=" + epoch + ", sequence=" + sequence + "]";
    }
  }

  /**
   * Asks the meeting for something; answered with accepted or refused under the same id.
   *
   * @param heard tells how old the wish is, where it is worth nothing later; null where it is worth
   *     the same whenever it comes
   */
  record Command(CommandId id, MeetingCommand command, @Nullable Heard heard)
      implements ClientMessage {

    public Command(CommandId id, MeetingCommand command) {
      this(id, command, null);
    }
  }

  /**
   * What the client last heard when it spoke.
   *
   * @param pong the number of that pong; 0 for the welcome
   * @param millisAgo how long ago that was
   */
  record Heard(long pong, long millisAgo) {}

  /**
   * Changes the sender's private memo on a page; answered with accepted or refused under the same
   * id.
   */
  record WriteMemo(CommandId id, InkChange change) implements ClientMessage {}

  /**
   * A signal: more points of a shared stroke that is still being drawn. Not answered, may be
   * dropped.
   */
  record Draw(Drawing drawing) implements ClientMessage {}

  /** A signal: which page the client shows, and whether it follows. Not answered. */
  record View(@Nullable PageRef page, boolean following) implements ClientMessage {}

  /** A signal: where the presenter points; null when no longer. Not answered. */
  record Point(@Nullable Spot spot) implements ClientMessage {}

  /**
   * A latest-wins value: the part of the page that the presenter has enlarged; null for all of it.
   * Not answered.
   */
  record ShowPart(@Nullable PagePart part) implements ClientMessage {}

  /**
   * A signal: page pictures that this tablet holds, so that the server sends for the others in good
   * time. Not answered.
   *
   * @param all true: these and no others; false: these as well
   * @param grants transfers that are over, whether the picture came or not
   */
  record Holds(boolean all, List<HeldPages> papers, List<Long> grants) implements ClientMessage {

    public Holds {
      papers = List.copyOf(papers);
      grants = List.copyOf(grants);
    }
  }

  /** Asks for a pong with the same number, so that the client notices a dead connection. */
  record Ping(long number) implements ClientMessage {}
}
