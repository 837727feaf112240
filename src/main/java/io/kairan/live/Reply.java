package io.kairan.live;

import io.kairan.base.CommandId;
import io.kairan.wire.CloseCode;
import io.kairan.wire.ServerMessage;

/** What one screen alone is told, in the order of everything else it is sent. */
final class Reply {

  private Reply() {}

  /** Answers a command; a screen whose answer is lost comes back for it. */
  static void to(Outlet outlet, CommandId id, Answer answer) {
    switch (answer) {
      case Answer.Accepted a -> send(outlet, new ServerMessage.Accepted(id, a.sequence()));
      case Answer.Refused r -> send(outlet, new ServerMessage.Refused(id, r.refusal()));
      case Answer.Lost ignored -> outlet.loop().execute(() -> outlet.close(CloseCode.ROOM_REBUILT));
    }
  }

  private static void send(Outlet outlet, ServerMessage message) {
    Frame frame = Frame.of(message);
    outlet.loop().execute(() -> outlet.send(frame));
  }
}
