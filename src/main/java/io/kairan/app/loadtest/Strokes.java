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
import io.kairan.wire.SessionOpened;
import io.vertx.core.Future;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Strokes of {@value #POINTS} points with pressure, spread over all pages of a meeting's papers, as
 * large as written letters. Direction, speed and pressure waver from point to point, from a seed.
 */
record Strokes(List<MeetingDocument> papers, int count) {

  static final int POINTS = 40;

  private static final int AT_ONCE = 50;
  private static final Pen PEN = new Pen(PenKind.PEN, "#c1002b", 150);

  Strokes {
    papers = List.copyOf(papers);
  }

  /** The chair writes all of them, a few at once, each acknowledged. Blocks. */
  void write(Loop loop, URI url, SessionOpened chair) throws IOException, InterruptedException {
    Asking asking = new Asking();
    Tablet tablet = new Tablet(loop, url, chair, asking::hear);
    loop.call(tablet::connect);
    for (int first = 0; first < count; first += AT_ONCE) {
      int from = first;
      int to = Math.min(count, first + AT_ONCE);
      loop.call(() ->
          Future.all(
              IntStream.range(from, to)
                  .mapToObj(number ->
                      asking.ask(
                          tablet,
                          new CommandId("stroke-" + number),
                          new MeetingCommand.WriteSharedInk(new InkChange.Draw(stroke(number)))))
                  .toList()));
    }
    loop.call(() -> {
      tablet.drop();
      return Future.succeededFuture();
    });
  }

  Stroke stroke(int number) {
    MeetingDocument paper = papers.get(number % papers.size());
    int page = 1 + number / papers.size() % paper.pages().size();
    PageRef where = new PageRef(paper.document(), paper.revision(), page);
    Random hand = new Random(number);
    String id = new UUID(hand.nextLong(), hand.nextLong()).toString();
    return Stroke.line(new StrokeId(id), where, PEN, points(hand));
  }

  private static StrokePoints points(Random hand) {
    int[] deltas = new int[POINTS * 4];
    deltas[0] = 15_000 + hand.nextInt(30_000);
    deltas[1] = 15_000 + hand.nextInt(50_000);
    deltas[2] = 90 + hand.nextInt(60);
    double direction = hand.nextDouble() * 2 * Math.PI;
    double speed = 20 + hand.nextInt(40);
    int pressure = deltas[2];
    for (int i = 4; i < deltas.length; i += 4) {
      direction += hand.nextGaussian() * 0.25;
      speed = Math.clamp(speed * (1 + hand.nextGaussian() * 0.12), 7, 90);
      int next = Math.clamp(Math.round(pressure + hand.nextGaussian() * 4), 1, 255);
      deltas[i] = (int) Math.round(speed * Math.cos(direction));
      deltas[i + 1] = (int) Math.round(speed * Math.sin(direction));
      deltas[i + 2] = next - pressure;
      deltas[i + 3] = 8;
      pressure = next;
    }
    return new StrokePoints(deltas);
  }

  /** All of it as one JSON text, as a server that keeps a meeting in one piece would send it. */
  Snapshot inOnePiece() {
    return new Snapshot(
        IntStream.range(0, count)
            .mapToObj(this::stroke)
            .map(stroke ->
                new Snapshot.Line(stroke.id(), stroke.page().page(), stroke.pen(), stroke.points()))
            .toList());
  }

  /** A meeting's ink in one piece. */
  record Snapshot(List<Line> strokes) {

    record Line(StrokeId id, int page, Pen pen, StrokePoints points) {}

    Snapshot {
      strokes = List.copyOf(strokes);
    }
  }
}
