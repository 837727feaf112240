package io.kairan.app.loadtest;

import io.kairan.annotation.InkChange;
import io.kairan.annotation.PageRef;
import io.kairan.base.CommandId;
import io.kairan.meeting.MeetingCommand;
import io.kairan.wire.ClientMessage;
import io.kairan.wire.Drawing;

/** The chair's tablet in a Kairan meeting. */
record Presenting(Tablet tablet, long term) implements Script.Chair {

  @Override
  public void turn(CommandId id, PageRef page) {
    tablet.send(new ClientMessage.Command(id, new MeetingCommand.TurnPage(term, page)));
  }

  @Override
  public void draw(Drawing piece) {
    tablet.send(new ClientMessage.Draw(piece));
  }

  @Override
  public void write(CommandId id, InkChange change) {
    tablet.send(new ClientMessage.Command(id, new MeetingCommand.WriteSharedInk(change)));
  }
}
