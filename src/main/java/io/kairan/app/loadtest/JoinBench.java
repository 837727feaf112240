package io.kairan.app.loadtest;

import io.kairan.base.SeatId;
import io.kairan.wire.SessionOpened;
import io.kairan.wire.WireJson;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Tablets that join a meeting full of ink, one after the other and all at once. */
final class JoinBench {

  static final String ALONE = "join";
  static final String TOGETHER = "crowd";

  /** What there is to see, and who comes. */
  record Plan(int papers, int pagesEach, int strokes, int tablets, int rounds) {

    static Plan usual(int rounds) {
      return new Plan(10, 20, 5_000, 300, rounds);
    }
  }

  private static final int WARM_UP = 4;
  private static final int ONE_BY_ONE = 20;
  private static final int LINES = 30;
  private static final double MEGABYTE = 1e6;

  private final Plan plan;
  private final Loop loop;
  private final Consumer<Figures.Row> told;

  private JoinBench(Plan plan, Loop loop, Consumer<Figures.Row> told) {
    this.plan = plan;
    this.loop = loop;
    this.told = told;
  }

  /** Runs it. Blocks. */
  static void run(
      Plan plan,
      KairanMeeting.Place kairan,
      List<Broadcast.Place> others,
      Consumer<Figures.Row> told)
      throws IOException, InterruptedException {
    try (KairanApi api = new KairanApi(kairan.url(), kairan.operatorToken());
        Loop loop = new Loop()) {
      Rehearsal rehearsal = Rehearsal.begin(loop, api, kairan.url());
      try {
        List<SessionOpened> seats =
            rehearsal.prepare(
                plan.tablets(), new Rehearsal.Papers(plan.papers(), plan.pagesEach(), LINES));
        Strokes strokes = new Strokes(rehearsal.papers(), plan.strokes());
        strokes.write(loop, kairan.url(), seats.getFirst());
        List<Doorway> doors = new ArrayList<>();
        doors.add(new KairanDoorway(loop, kairan, attendees(seats)));
        Buffer snapshot = Buffer.buffer(WireJson.encode(strokes.inOnePiece()));
        for (Broadcast.Place other : others) {
          doors.add(
              "hocuspocus".equals(other.name())
                  ? YjsDoorway.open(loop, other, snapshot)
                  : SnapshotDoorway.open(loop, other, snapshot));
        }
        new JoinBench(plan, loop, told).rounds(doors);
      } finally {
        rehearsal.remove();
      }
    }
  }

  private static List<SessionOpened> attendees(List<SessionOpened> seats) {
    SeatId chair = Rehearsal.CHAIR;
    return seats.stream().filter(seat -> !seat.seat().id().equals(chair)).toList();
  }

  /** More rounds than asked for: the first ones make everything warm and do not count. */
  private void rounds(List<Doorway> doors) throws IOException, InterruptedException {
    for (int round = 1 - WARM_UP; round <= plan.rounds(); round++) {
      for (Doorway door : doors) {
        Map<String, Double> alone = alone(door);
        Map<String, Double> together = together(door);
        if (round > 0) {
          told.accept(new Figures.Row(ALONE, door.name(), round, alone));
          told.accept(new Figures.Row(TOGETHER, door.name(), round, together));
        }
      }
      Collections.rotate(doors, 1);
    }
  }

  private Map<String, Double> alone(Doorway door) throws IOException, InterruptedException {
    List<Doorway.Visit> visits = new ArrayList<>();
    long cpu = door.processor().nanos();
    long start = System.nanoTime();
    for (int i = 0; i < ONE_BY_ONE; i++) {
      int number = i;
      visits.add(loop.call(() -> door.join(number)));
    }
    double millis = (System.nanoTime() - start) / 1e6 / ONE_BY_ONE;
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("kB", visits.getLast().bytes() / 1e3);
    figures.put("server CPU ms", (door.processor().nanos() - cpu) / 1e6 / ONE_BY_ONE);
    figures.put("page on show ms", visits.getLast().firstNanos() / 1e6);
    figures.put("everything ms", millis);
    leave(visits);
    return figures;
  }

  private Map<String, Double> together(Doorway door) throws IOException, InterruptedException {
    long before = door.held().heapBytes();
    long cpu = door.processor().nanos();
    long own = ProcessorTime.own().nanos();
    long start = System.nanoTime();
    List<Doorway.Visit> visits =
        loop.call(() -> {
          List<Future<Doorway.Visit>> all =
              IntStream.range(0, plan.tablets()).mapToObj(door::join).toList();
          return Future.all(all).map(joined -> joined.<Doorway.Visit>list());
        });
    double seconds = (System.nanoTime() - start) / 1e9;
    double used = (door.processor().nanos() - cpu) / 1e9;
    double busy = (ProcessorTime.own().nanos() - own) / 1e9 / seconds;
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("s", seconds);
    figures.put("server CPU s", used);
    figures.put("heap grown MB", (door.held().heapBytes() - before) / MEGABYTE);
    figures.put(
        "last page on show s",
        visits.stream().mapToLong(Doorway.Visit::firstNanos).max().orElse(0) / 1e9);
    figures.put("generator busy", busy);
    leave(visits);
    return figures;
  }

  private void leave(List<Doorway.Visit> visits) throws IOException, InterruptedException {
    loop.call(() -> {
      visits.forEach(visit -> visit.leave().run());
      return loop.after(500);
    });
  }
}
