package io.kairan.app.loadtest;

import io.kairan.annotation.PageRef;
import io.kairan.base.CommandId;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingDocument;
import io.kairan.wire.EventLine;
import io.kairan.wire.ServerMessage;
import io.kairan.wire.SessionOpened;
import io.kairan.wire.WireJson;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Tablets that lose their access point, and come back all at once after the room has moved on. */
final class ComebackBench {

  static final String NAME = "comeback";

  private static final int AWAY_MS = 5_000;
  private static final int TURNS = 10;
  private static final int LOOK_MS = 5;
  private static final int LOOKS = 4_000;

  private final Loop loop;
  private final KairanMeeting.Place place;
  private final List<Tablet> tablets = new ArrayList<>();
  private final Asking asking = new Asking();
  private long missedBytes;

  private ComebackBench(Loop loop, KairanMeeting.Place place) {
    this.loop = loop;
    this.place = place;
  }

  /** Runs it. Blocks. */
  static void run(
      int crowd,
      int rounds,
      KairanMeeting.Place place,
      List<Broadcast.Place> others,
      Consumer<Figures.Row> told)
      throws IOException, InterruptedException {
    try (KairanApi api = new KairanApi(place.url(), place.operatorToken());
        Loop loop = new Loop()) {
      Rehearsal rehearsal = Rehearsal.begin(loop, api, place.url());
      try {
        List<SessionOpened> seats = rehearsal.prepare(crowd);
        ComebackBench bench = new ComebackBench(loop, place);
        Joining joining = new Joining(api, loop);
        Tablet chair = new Tablet(loop, place.url(), seats.getFirst(), bench::hear);
        joining.join(chair);
        for (SessionOpened seat : seats.subList(1, seats.size())) {
          Tablet tablet = new Tablet(loop, place.url(), seat, message -> {});
          bench.tablets.add(tablet);
          joining.join(tablet);
        }
        List<YjsDoorway> doors = new ArrayList<>();
        for (Broadcast.Place other : others) {
          doors.add(YjsDoorway.open(loop, other, Buffer.buffer("{\"strokes\":[]}")));
        }
        long term = api.snapshot(chair.session()).stage().lease().term();
        for (int round = 1; round <= rounds; round++) {
          told.accept(bench.round(round, chair, term, rehearsal.paper()));
          for (YjsDoorway door : doors) {
            told.accept(bench.other(round, door));
          }
        }
      } finally {
        rehearsal.remove();
      }
    }
  }

  private Figures.Row round(int round, Tablet chair, long term, MeetingDocument paper)
      throws IOException, InterruptedException {
    loop.call(() -> {
      tablets.forEach(Tablet::drop);
      missedBytes = 0;
      return turn(chair, term, paper, TURNS);
    });
    long before = tablets.stream().mapToLong(Tablet::bytes).sum();
    long cpu = place.processor().nanos();
    long start = System.nanoTime();
    loop.call(() -> Future.all(tablets.stream().map(Tablet::connect).toList()));
    loop.call(() -> current(chair.sequence(), LOOKS));
    double seconds = (System.nanoTime() - start) / 1e9;
    double used = (place.processor().nanos() - cpu) / 1e9;
    long bytes = tablets.stream().mapToLong(Tablet::bytes).sum() - before;
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("s", seconds);
    figures.put("missed bytes each", (double) missedBytes);
    figures.put("bytes each beyond", bytes * 1.0 / tablets.size() - missedBytes);
    figures.put("server CPU s", used);
    return new Figures.Row(NAME, "kairan", round, figures);
  }

  /** The same to a document, which knows no seats; all bytes count, since it says them in one. */
  private Figures.Row other(int round, YjsDoorway door) throws IOException, InterruptedException {
    Buffer left = door.vector();
    for (int turn = 0; turn < TURNS; turn++) {
      door.turn(2 + turn);
    }
    long cpu = door.processor().nanos();
    long start = System.nanoTime();
    List<Doorway.Visit> visits =
        loop.call(() -> {
          List<Future<Doorway.Visit>> all =
              tablets.stream().map(tablet -> door.comeBack(left)).toList();
          return Future.all(all).map(back -> back.<Doorway.Visit>list());
        });
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("s", (System.nanoTime() - start) / 1e9);
    figures.put(
        "bytes each in all",
        visits.stream().mapToLong(Doorway.Visit::bytes).average().orElseThrow());
    figures.put("server CPU s", (door.processor().nanos() - cpu) / 1e9);
    visits.forEach(visit -> visit.leave().run());
    return new Figures.Row(NAME, door.name(), round, figures);
  }

  /** The room moves on, spread over the time that the tablets are away. */
  private Future<Void> turn(Tablet chair, long term, MeetingDocument paper, int left) {
    if (left == 0) {
      return Future.succeededFuture();
    }
    PageRef page = new PageRef(paper.document(), paper.revision(), 2 + left);
    CommandId id = new CommandId(UUID.randomUUID().toString());
    return asking
        .ask(chair, id, new MeetingCommand.TurnPage(term, page))
        .compose(ok -> loop.after(AWAY_MS / TURNS))
        .compose(ok -> turn(chair, term, paper, left - 1));
  }

  private void hear(ServerMessage message) {
    asking.hear(message);
    if (message instanceof ServerMessage.Events events) {
      for (EventLine line : events.events()) {
        missedBytes += WireJson.encode(line).length;
      }
    }
  }

  private Future<Void> current(long sequence, int looks) {
    boolean all = tablets.stream().allMatch(tablet -> tablet.sequence() == sequence);
    if (all) {
      return Future.succeededFuture();
    }
    return looks == 0
        ? Future.failedFuture("not everybody came back")
        : loop.after(LOOK_MS).compose(waited -> current(sequence, looks - 1));
  }
}
