package io.kairan.live;

import io.kairan.meeting.Role;
import io.kairan.wire.DiskTrouble;
import io.kairan.wire.ServerMessage;
import java.util.Optional;

/** What chair and clerks must know of the disk. Used on the room's thread alone. */
final class DiskBoard {

  private final Audience audience;
  private Optional<DiskTrouble> trouble;

  DiskBoard(Audience audience, Optional<DiskTrouble> trouble) {
    this.audience = audience;
    this.trouble = trouble;
  }

  void show(Optional<DiskTrouble> now) {
    trouble = now;
    Frame frame = Frame.of(new ServerMessage.Disk(now.orElse(null)));
    audience.sendTo(member -> concerns(member.role()), frame);
  }

  /** Whether nothing may be promised to anybody. */
  boolean failed() {
    return trouble.equals(Optional.of(DiskTrouble.DATABASE_FAILED));
  }

  /** What a newcomer must know; nothing while all is well. */
  Frame frame(Role viewer) {
    return trouble
        .filter(now -> concerns(viewer))
        .map(now -> Frame.of(new ServerMessage.Disk(now)))
        .orElse(Frame.NOTHING);
  }

  private static boolean concerns(Role role) {
    return role == Role.CLERK || role == Role.CHAIR;
  }
}
