package io.kairan.app;

import io.kairan.annotation.InkChange;
import io.kairan.annotation.PageGeometry;
import io.kairan.annotation.PageRef;
import io.kairan.annotation.Pen;
import io.kairan.annotation.PenKind;
import io.kairan.annotation.Stroke;
import io.kairan.annotation.StrokePoints;
import io.kairan.base.AgendaItemId;
import io.kairan.base.CommandId;
import io.kairan.base.ContentHash;
import io.kairan.base.DocumentId;
import io.kairan.base.MeetingId;
import io.kairan.base.MeetingKey;
import io.kairan.base.RevisionId;
import io.kairan.base.SeatId;
import io.kairan.base.StrokeId;
import io.kairan.identity.SeatSession;
import io.kairan.live.LiveEndpoint;
import io.kairan.live.Networks;
import io.kairan.live.Rooms;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingDetails;
import io.kairan.meeting.MeetingDocument;
import io.kairan.meeting.RecordedEvent;
import io.kairan.meeting.Role;
import io.kairan.meeting.Seat;
import io.kairan.meeting.SharedWriting;
import io.kairan.storage.DurableFiles;
import io.kairan.storage.SqliteDatabase;
import io.kairan.storage.SqliteJournal;
import io.kairan.storage.SqliteMemos;
import io.kairan.wire.ClientMessage;
import io.kairan.wire.Drawing;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A meeting that the server holds with itself while nobody is there: Java runs a way it has not
 * gone before several times slower, and the first page turn in the hall shall be as quick as the
 * thousandth. It has databases, rooms and a door of its own, which nobody else comes near, and ends
 * when somebody is there or when the compiler has little left to do.
 */
final class DryRun {

  private static final Logger LOG = LoggerFactory.getLogger(DryRun.class);

  private static final MeetingKey KEY = new MeetingKey(Server.CITY, new MeetingId("dry-run"));
  private static final SeatId CHAIR = new SeatId("chair");
  private static final int TABLETS = 60;
  private static final int PAGES = 20;

  private static final int MOST_ROUNDS = 40;
  private static final int TURNS = 60;
  private static final int WRITERS = 4;
  private static final int POINTS = 40;
  private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(6);

  /** A round in which the compiler worked for less than this is the last, in ms. */
  private static final long LITTLE = 20;

  private static final Pen PEN = new Pen(PenKind.PEN, "#0017c1", 150);
  private static final MeetingDocument PAPER =
      new MeetingDocument(
          new DocumentId("paper"),
          new RevisionId("paper-1"),
          new ContentHash("0".repeat(64)),
          "paper",
          Collections.nCopies(PAGES, new PageGeometry(0, 0, 59_528, 84_189, 0, 1)));

  private final Vertx vertx;
  private final Path folder;
  private final BooleanSupplier alone;
  private int steps;

  private DryRun(Vertx vertx, Path folder, BooleanSupplier alone) {
    this.vertx = vertx;
    this.folder = folder;
    this.alone = alone;
  }

  /**
   * Holds the meeting. Blocks for some seconds, or until somebody is there.
   *
   * @param folder for its databases; deleted before and after
   * @param alone whether nobody is there or waits for anything, asked many times a second
   * @return how many messages its tablets got
   */
  static long hold(Vertx vertx, Path folder, BooleanSupplier alone) {
    try {
      DurableFiles.deleteTree(folder);
      Files.createDirectories(folder);
      return new DryRun(vertx, folder, alone).hold();
    } catch (Exception e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      // Whoever is not alone any more may be closing all this.
      if (alone.getAsBoolean()) {
        LOG.warn("the server could not warm itself up", e);
      }
      return 0;
    } finally {
      try {
        DurableFiles.deleteTree(folder);
      } catch (IOException e) {
        LOG.debug("{} stays until the next start", folder, e);
      }
    }
  }

  private long hold() throws Exception {
    try (SqliteDatabase journal =
            new SqliteDatabase(folder.resolve("journal.db"), SqliteJournal.MIGRATIONS);
        SqliteDatabase kairan = new SqliteDatabase(folder.resolve("kairan.db"), "db/kairan")) {
      Rooms rooms =
          new Rooms(
              vertx,
              new SqliteJournal(city -> journal),
              new SqliteMemos(city -> kairan),
              new Networks(Networks.PICTURES_AT_ONCE, List.of()));
      HttpServer door = vertx.createHttpServer(Door.options());
      new LiveEndpoint(rooms, DryRun::session, line -> {}).mount(door);
      Waiting.on(door.listen(0, "127.0.0.1"));
      try {
        convene(rooms);
        long term = Waiting.on(rooms.state(KEY)).stage().lease().term();
        List<String> tokens = IntStream.range(0, TABLETS).mapToObj(Integer::toString).toList();
        try (DryRunCrowd crowd = new DryRunCrowd(door.actualPort(), tokens)) {
          rounds(crowd, term);
        }
        return rooms.figures().deliveries();
      } finally {
        Waiting.atMost(1, rooms.close());
        Waiting.atMost(1, door.close());
      }
    }
  }

  private void rounds(DryRunCrowd crowd, long term) throws IOException {
    long began = System.nanoTime();
    for (int round = 1; round <= MOST_ROUNDS && alone.getAsBoolean(); round++) {
      long before = compilerMillis();
      round(crowd, term);
      long spent = compilerMillis() - before;
      LOG.debug("round {} of the dry run: the compiler worked for {} ms", round, spent);
      if (spent < LITTLE) {
        break;
      }
    }
    LOG.info("warm after {} ms", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
  }

  private void round(DryRunCrowd crowd, long term) throws IOException {
    for (int turn = 0; turn < TURNS && alone.getAsBoolean(); turn++) {
      steps++;
      PageRef page = page(1 + steps % PAGES);
      command(crowd, 0, new MeetingCommand.TurnPage(term, page));
      int who = steps % crowd.size();
      crowd.say(who, new ClientMessage.View(page, true));
      for (int i = 0; i < 4; i++) {
        crowd.say((who + i) % crowd.size(), new ClientMessage.Ping(steps));
      }
      for (int writer = 0; writer < WRITERS; writer++) {
        write(crowd, writer, page);
      }
      if (turn % 4 == 0) {
        crowd.comeAgain(1 + steps % (crowd.size() - 1));
      }
      LockSupport.parkNanos(STEP_NANOS);
    }
  }

  private void write(DryRunCrowd crowd, int writer, PageRef page) throws IOException {
    StrokeId stroke = new StrokeId("s" + writer + "-" + steps);
    crowd.say(writer, new ClientMessage.Draw(new Drawing(stroke, page, PEN, 0, points())));
    if (steps % WRITERS == writer) {
      InkChange whole = new InkChange.Draw(Stroke.line(stroke, page, PEN, points()));
      command(crowd, writer, new MeetingCommand.WriteSharedInk(whole));
    }
  }

  private void command(DryRunCrowd crowd, int who, MeetingCommand command) throws IOException {
    CommandId id = new CommandId("c" + who + "-" + steps + command.getClass().getSimpleName());
    crowd.say(who, new ClientMessage.Command(id, command));
  }

  private static void convene(Rooms rooms) {
    List<Seat> seats = new ArrayList<>();
    for (int i = 0; i < TABLETS; i++) {
      seats.add(new Seat(seat(i), "member " + i, i == 0 ? Role.CHAIR : Role.ATTENDEE, 1));
    }
    seats.add(new Seat(new SeatId("clerk"), "clerk", Role.CLERK, 1));
    Waiting.on(
        rooms.create(KEY, new MeetingDetails("dry run", "2000-01-01T00:00", "nowhere"), seats));
    AgendaItemId item = new AgendaItemId("item");
    List<MeetingCommand> commands =
        List.of(
            new MeetingCommand.AddAgendaItem(item, "item", 10),
            new MeetingCommand.ReceiveDocument(PAPER),
            new MeetingCommand.PlaceDocument(item, PAPER.document(), "paper"),
            new MeetingCommand.OpenMeeting(),
            new MeetingCommand.AllowSharedWriting(
                new SharedWriting(SharedWriting.Mode.EVERYBODY, List.of())));
    for (MeetingCommand command : commands) {
      CommandId id = new CommandId(command.getClass().getSimpleName());
      Waiting.on(rooms.submit(KEY, RecordedEvent.SERVER, id, command));
    }
  }

  private static Future<Optional<SeatSession>> session(String token) {
    SeatId seat = seat(Integer.parseInt(token));
    return Future.succeededFuture(
        Optional.of(new SeatSession(KEY.municipality(), KEY.meeting(), seat, 1)));
  }

  private static SeatId seat(int number) {
    return number == 0 ? CHAIR : new SeatId("member-" + number);
  }

  private static PageRef page(int page) {
    return new PageRef(PAPER.document(), PAPER.revision(), page);
  }

  private static StrokePoints points() {
    int[] deltas = new int[POINTS * 4];
    deltas[0] = 10_000;
    deltas[1] = 15_000;
    deltas[2] = 128;
    for (int i = 1; i < POINTS; i++) {
      deltas[i * 4] = 50;
      deltas[i * 4 + 1] = i % 2 == 0 ? 30 : -30;
      deltas[i * 4 + 3] = 8;
    }
    return new StrokePoints(deltas);
  }

  private static long compilerMillis() {
    return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
  }
}
