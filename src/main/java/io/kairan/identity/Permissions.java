package io.kairan.identity;

import static io.kairan.meeting.Phase.CLOSED;
import static io.kairan.meeting.Phase.OPEN;
import static io.kairan.meeting.Phase.PREPARING;
import static io.kairan.meeting.Role.ATTENDEE;
import static io.kairan.meeting.Role.CHAIR;
import static io.kairan.meeting.Role.CLERK;
import static io.kairan.meeting.Role.MONITOR;

import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.Phase;
import io.kairan.meeting.Refusal;
import io.kairan.meeting.Role;
import java.util.Optional;
import java.util.Set;

/**
 * The one permission table: role x command x phase of the meeting, everything else denied. A
 * command without a row does not compile.
 */
public final class Permissions {

  private record Row(Set<Role> roles, Set<Phase> phases) {}

  private static final Set<Phase> ALWAYS = Set.of(PREPARING, OPEN, CLOSED);
  private static final Set<Phase> UNTIL_CLOSED = Set.of(PREPARING, OPEN);
  private static final Set<Role> SERVER_ONLY = Set.of();

  private Permissions() {}

  /** Why this role may not send this command in this phase; empty when it may. */
  public static Optional<Refusal> refusal(Role role, MeetingCommand command, Phase phase) {
    Row row = row(command);
    if (!row.roles().contains(role)) {
      return Optional.of(Refusal.NOT_PERMITTED);
    }
    return refusal(row, phase);
  }

  /** Why the server itself may not send this command in this phase; every role is its own. */
  public static Optional<Refusal> refusalOfServer(MeetingCommand command, Phase phase) {
    return refusal(row(command), phase);
  }

  private static Optional<Refusal> refusal(Row row, Phase phase) {
    if (row.phases().contains(phase)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (phase) {
          case PREPARING -> Refusal.NOT_OPEN;
          case OPEN -> Refusal.ALREADY_OPEN;
          case CLOSED -> Refusal.CLOSED;
        });
  }

  /** Whether this role may do this in this phase. */
  public static boolean allows(Role role, Operation operation, Phase phase) {
    Row row = row(operation);
    return row.roles().contains(role) && row.phases().contains(phase);
  }

  private static Row row(MeetingCommand command) {
    return switch (command) {
      case MeetingCommand.ReviseMeeting ignored -> new Row(Set.of(CLERK), UNTIL_CLOSED);
      case MeetingCommand.AddAgendaItem ignored -> new Row(Set.of(CLERK), UNTIL_CLOSED);
      case MeetingCommand.ReviseAgendaItem ignored -> new Row(Set.of(CLERK), UNTIL_CLOSED);
      case MeetingCommand.MoveAgendaItem ignored -> new Row(Set.of(CLERK), UNTIL_CLOSED);
      case MeetingCommand.RemoveAgendaItem ignored -> new Row(Set.of(CLERK), UNTIL_CLOSED);
      case MeetingCommand.ReceiveDocument ignored -> new Row(SERVER_ONLY, UNTIL_CLOSED);
      case MeetingCommand.DiscardDocument ignored -> new Row(Set.of(CLERK), UNTIL_CLOSED);
      case MeetingCommand.PlaceDocument ignored -> new Row(Set.of(CLERK), UNTIL_CLOSED);
      case MeetingCommand.WithdrawDocument ignored -> new Row(Set.of(CLERK), UNTIL_CLOSED);
      case MeetingCommand.MarkForCollection ignored -> new Row(Set.of(CLERK), UNTIL_CLOSED);
      case MeetingCommand.ReceiveRevision ignored -> new Row(SERVER_ONLY, UNTIL_CLOSED);
      case MeetingCommand.PublishRevision ignored -> new Row(Set.of(CLERK), UNTIL_CLOSED);
      case MeetingCommand.DiscardRevision ignored -> new Row(Set.of(CLERK), UNTIL_CLOSED);
      case MeetingCommand.AddSeat ignored -> new Row(Set.of(CLERK), UNTIL_CLOSED);
      case MeetingCommand.RenameSeat ignored -> new Row(Set.of(CLERK), UNTIL_CLOSED);
      case MeetingCommand.RenewSeatLink ignored -> new Row(Set.of(CLERK), ALWAYS);
      case MeetingCommand.RemoveSeat ignored -> new Row(Set.of(CLERK), UNTIL_CLOSED);
      case MeetingCommand.OpenMeeting ignored -> new Row(Set.of(CLERK), Set.of(PREPARING));
      case MeetingCommand.CloseMeeting ignored -> new Row(Set.of(CLERK), Set.of(OPEN));
      case MeetingCommand.TurnPage ignored -> new Row(presenters(), Set.of(OPEN));
      case MeetingCommand.StartAgendaItem ignored -> new Row(presenters(), Set.of(OPEN));
      case MeetingCommand.HandOver ignored -> new Row(presenters(), Set.of(OPEN));
      case MeetingCommand.TakePresenting ignored -> new Row(Set.of(CHAIR, CLERK), Set.of(OPEN));
      case MeetingCommand.AskToPresent ignored -> new Row(presenters(), Set.of(OPEN));
      case MeetingCommand.DeclinePresenting ignored -> new Row(Set.of(CHAIR, CLERK), Set.of(OPEN));
      case MeetingCommand.GatherScreens ignored -> new Row(Set.of(CHAIR), Set.of(OPEN));
      case MeetingCommand.LockScreens ignored -> new Row(Set.of(CHAIR), Set.of(OPEN));
      case MeetingCommand.BlankWall ignored -> new Row(presenters(), Set.of(OPEN));
      case MeetingCommand.AllowSharedWriting ignored -> new Row(Set.of(CHAIR), Set.of(OPEN));
      case MeetingCommand.WriteSharedInk ignored -> new Row(presenters(), Set.of(OPEN));
    };
  }

  private static Row row(Operation operation) {
    return switch (operation) {
      case READ_MEETING, READ_PAGES -> new Row(Set.of(CHAIR, ATTENDEE, CLERK, MONITOR), ALWAYS);
      case USE_MEMO, COPY_WITH_MEMOS -> new Row(presenters(), ALWAYS);
      case SEND_VIEW -> new Row(presenters(), ALWAYS);
      case SEND_DRAWING, POINT -> new Row(presenters(), Set.of(OPEN));
      case UPLOAD_DOCUMENT, MARK_DOCUMENT -> new Row(Set.of(CLERK), UNTIL_CLOSED);
      case SEE_LINKS, DOWNLOAD_ORIGINAL, READ_REPORTS, SEARCH_ALL_MEETINGS ->
          new Row(Set.of(CLERK), ALWAYS);
      case PAIR_WALL -> new Row(Set.of(CHAIR, CLERK), ALWAYS);
      case USE_ARCHIVE -> new Row(Set.of(CLERK), Set.of(CLOSED));
    };
  }

  /** Everybody who can be given the right to present; the core looks at who has it. */
  private static Set<Role> presenters() {
    return Set.of(CHAIR, ATTENDEE, CLERK);
  }
}
