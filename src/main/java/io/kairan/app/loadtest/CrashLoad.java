package io.kairan.app.loadtest;

import io.kairan.annotation.InkChange;
import io.kairan.annotation.PageRef;
import io.kairan.annotation.Pen;
import io.kairan.annotation.PenKind;
import io.kairan.annotation.Stroke;
import io.kairan.annotation.StrokePoints;
import io.kairan.base.CommandId;
import io.kairan.base.StrokeId;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingDocument;
import io.kairan.wire.ClientMessage;
import java.util.List;
import java.util.Random;

/**
 * What people do while the server is about to die: the chair turns pages, hands over and takes
 * back, everybody writes for all and for themselves. From one seed; on the tablets' loop.
 */
final class CrashLoad {

  private static final Pen PEN = new Pen(PenKind.PEN, "#0017c1", 150);

  private final Random random;
  private final List<Tablet> tablets;
  private final MeetingDocument paper;
  private final Promises promises;
  private int number;
  private long term;

  /**
   * @param tablets the chair's first
   */
  CrashLoad(Random random, List<Tablet> tablets, MeetingDocument paper, Promises promises) {
    this.random = random;
    this.tablets = tablets;
    this.paper = paper;
    this.promises = promises;
  }

  /** The right to present was granted under this term. */
  void granted(long newTerm) {
    term = newTerm;
  }

  /** Somebody does something. */
  void step() {
    int dice = random.nextInt(100);
    int somebody = random.nextInt(tablets.size());
    if (dice < 40) {
      command(0, new MeetingCommand.TurnPage(term, page()));
    } else if (dice < 70) {
      command(somebody, new MeetingCommand.WriteSharedInk(draw(somebody)));
    } else if (dice < 95) {
      CommandId id = id();
      send(id, somebody, new ClientMessage.WriteMemo(id, draw(somebody)));
    } else if (dice < 98) {
      command(0, new MeetingCommand.HandOver(tablets.get(somebody).session().seat().id()));
    } else {
      command(0, new MeetingCommand.TakePresenting());
    }
  }

  /** Sends everything again that has no answer, as a tablet does that came back. */
  void sendAgain() {
    promises.open().forEach(asked -> tablets.get(asked.author()).send(asked.message()));
  }

  private void command(int author, MeetingCommand command) {
    CommandId id = id();
    send(id, author, new ClientMessage.Command(id, command));
  }

  private void send(CommandId id, int author, ClientMessage message) {
    promises.asked(id, author, message);
    tablets.get(author).send(message);
  }

  private CommandId id() {
    return new CommandId("k" + number++);
  }

  private PageRef page() {
    return new PageRef(
        paper.document(), paper.revision(), 1 + random.nextInt(paper.pages().size()));
  }

  /** A stroke whose id names its writer, so that it can be told where it went. */
  private InkChange draw(int author) {
    int[] points = new int[40];
    points[0] = 10_000;
    points[1] = 10_000;
    points[2] = 128;
    for (int i = 4; i < points.length; i += 4) {
      points[i] = random.nextInt(200);
      points[i + 1] = random.nextInt(200) - 100;
      points[i + 3] = 8;
    }
    StrokeId stroke = new StrokeId("t" + author + "-" + number);
    return new InkChange.Draw(Stroke.line(stroke, page(), PEN, new StrokePoints(points)));
  }
}
