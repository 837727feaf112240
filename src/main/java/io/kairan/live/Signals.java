package io.kairan.live;

import io.kairan.base.SeatId;
import io.kairan.identity.Operation;
import io.kairan.identity.Permissions;
import io.kairan.meeting.MeetingEvent;
import io.kairan.meeting.MeetingState;
import io.kairan.wire.ClientMessage;
import io.kairan.wire.Drawing;
import io.kairan.wire.PagePart;
import io.kairan.wire.Spot;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything of a room that is memory only: who is here, strokes under way, the pointer, the
 * enlarged part. What a screen may not send is dropped. Used on the room's thread alone.
 */
final class Signals {

  private final Audience audience;
  private final Proceedings proceedings;
  private final Presence presence;
  private final Drawings drawings;
  private final Pointing pointing;

  Signals(RoomLoop loop, Audience audience, Proceedings proceedings) {
    this.audience = audience;
    this.proceedings = proceedings;
    this.presence = new Presence(loop, audience, proceedings::durable);
    this.drawings = new Drawings(loop, audience);
    this.pointing = new Pointing(loop, audience, proceedings::durable);
  }

  /** Passes a piece of a stroke on, if its author may write there now. */
  void draw(Outlet outlet, Drawing drawing) {
    MeetingState state = proceedings.state();
    boolean allowed =
        allows(outlet, Operation.SEND_DRAWING)
            && state.agenda().page(drawing.page()).filter(drawing::within).isPresent()
            && state.stage().writing().lets(outlet.seat(), state.stage().lease());
    if (allowed) {
      drawings.add(outlet, drawing);
    }
  }

  void view(Outlet outlet, ClientMessage.View view) {
    if (allows(outlet, Operation.SEND_VIEW)) {
      presence.shows(outlet, view);
    }
  }

  void point(Outlet outlet, @Nullable Spot spot) {
    if (allows(outlet, Operation.POINT)) {
      pointing.point(outlet, spot);
    }
  }

  void showPart(Outlet outlet, @Nullable PagePart part) {
    if (allows(outlet, Operation.POINT)) {
      pointing.show(outlet, part);
    }
  }

  /** Whether this screen goes where the presenter goes. */
  boolean follows(Outlet outlet) {
    return presence.follows(outlet);
  }

  void joined() {
    presence.joined();
  }

  void left(Outlet outlet) {
    presence.left(outlet);
    pointing.left(outlet);
  }

  /** What an event means for them. */
  void follow(MeetingEvent event) {
    switch (event) {
      case MeetingEvent.PageTurned ignored -> {
        presence.turned();
        pointing.turned();
      }
      case MeetingEvent.PresentingGranted ignored -> {
        presence.changed();
        pointing.released();
      }
      case MeetingEvent.SeatAdded ignored -> presence.changed();
      default -> {}
    }
  }

  /** The seats that have a connection. */
  Set<SeatId> connected() {
    return presence.connected();
  }

  /** What a newcomer must know at once; presence is told to all, newcomers among them. */
  Stream<Frame> frames() {
    return pointing.frames().stream();
  }

  boolean allows(Outlet outlet, Operation operation) {
    return audience
        .find(outlet)
        .filter(
            by -> Permissions.allows(by.role(), operation, proceedings.durable().stage().phase()))
        .isPresent();
  }
}
