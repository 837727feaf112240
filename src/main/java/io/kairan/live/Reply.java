package io.kairan.live;

import io.kairan.base.CommandId;
import io.kairan.meeting.Refusal;
import io.kairan.wire.CloseCode;
import io.kairan.wire.ServerMessage;
import java.util.EnumSet;
import java.util.Set;

/** What one screen alone is told, in the order of everything else it is sent. */
final class Reply {

  private static final Set<Refusal> DENIALS =
      EnumSet.of(Refusal.NOT_PERMITTED, Refusal.NOT_PRESENTING, Refusal.COMMAND_ID_IN_USE);

  private Reply() {}

  /** Answers a command; a screen whose answer is lost comes back for it. */
  static void to(Outlet outlet, CommandId id, Answer answer) {
    switch (answer) {
      case Answer.Accepted a -> send(outlet, new ServerMessage.Accepted(id, a.sequence()));
      case Answer.Refused r -> send(outlet, new ServerMessage.Refused(id, r.refusal()));
      case Answer.Lost ignored -> outlet.loop().execute(() -> outlet.close(CloseCode.ROOM_REBUILT));
    }
  }

  /** The same for what a seat may not do at all, or not any more, which is kept besides. */
  static void to(Outlet outlet, CommandId id, Object asked, Answer answer) {
    if (answer instanceof Answer.Refused refused && DENIALS.contains(refused.refusal())) {
      String what = asked.getClass().getSimpleName();
      outlet.loop().execute(() -> outlet.denied(what, refused.refusal()));
    }
    to(outlet, id, answer);
  }

  private static void send(Outlet outlet, ServerMessage message) {
    Frame frame = Frame.of(message);
    outlet.loop().execute(() -> outlet.send(frame));
  }
}
