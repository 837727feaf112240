package io.kairan.app.loadtest;

import io.kairan.annotation.InkChange;
import io.kairan.base.CommandId;
import io.kairan.wire.ClientMessage;
import io.kairan.wire.ServerMessage;
import io.kairan.wire.SessionOpened;
import io.kairan.wire.WireJson;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Memos that many clients write, each the next one when the last was acknowledged, beside a SQLite
 * file of the same kind that commits one row at a time, with no network and no server before it.
 */
final class CommitBench {

  static final String NAME = "acknowledge";

  private static final int SECONDS = 4;

  /** One client: it writes as soon as it is answered. */
  private static final class Writer {

    private final Strokes strokes;
    private final Delays delays;
    private Tablet tablet;
    private int number;
    private long sentAt;
    private boolean going;

    Writer(
        Loop loop, KairanMeeting.Place place, SessionOpened seat, Strokes strokes, Delays delays) {
      this.strokes = strokes;
      this.delays = delays;
      this.tablet = new Tablet(loop, place.url(), seat, this::hear);
    }

    void write() {
      going = true;
      sentAt = System.nanoTime();
      CommandId id = new CommandId(UUID.randomUUID().toString());
      tablet.send(new ClientMessage.WriteMemo(id, new InkChange.Draw(strokes.stroke(number++))));
    }

    private void hear(ServerMessage message) {
      if (message instanceof ServerMessage.Accepted && going) {
        delays.add(System.nanoTime() - sentAt);
        write();
      }
    }
  }

  private CommitBench() {}

  /** Runs it. Blocks. */
  static void run(int crowd, int rounds, KairanMeeting.Place place, Consumer<Figures.Row> told)
      throws IOException, InterruptedException {
    try (KairanApi api = new KairanApi(place.url(), place.operatorToken());
        Loop loop = new Loop()) {
      Rehearsal rehearsal = Rehearsal.begin(loop, api, place.url());
      try {
        List<SessionOpened> seats = rehearsal.prepare(crowd);
        Strokes strokes = new Strokes(rehearsal.papers(), 1);
        for (int round = 1; round <= rounds; round++) {
          told.accept(kairan(loop, place, seats.subList(1, seats.size()), strokes, round));
          told.accept(oneByOne(crowd, strokes, round));
        }
      } finally {
        rehearsal.remove();
      }
    }
  }

  private static Figures.Row kairan(
      Loop loop, KairanMeeting.Place place, List<SessionOpened> seats, Strokes strokes, int round)
      throws IOException, InterruptedException {
    Delays delays = new Delays();
    List<Writer> writers = new ArrayList<>();
    for (SessionOpened seat : seats) {
      Writer writer = new Writer(loop, place, seat, strokes, delays);
      writer.number = round * 1_000_000;
      writers.add(writer);
      loop.call(writer.tablet::connect);
    }
    long cpu = place.processor().nanos();
    loop.call(() -> {
      writers.forEach(Writer::write);
      return loop.after(TimeUnit.SECONDS.toMillis(SECONDS));
    });
    double used = (place.processor().nanos() - cpu) / 1e3;
    long count = delays.count();
    loop.call(() -> {
      writers.forEach(writer -> {
        writer.going = false;
        writer.tablet.drop();
      });
      return Future.succeededFuture();
    });
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("acknowledged a second", count * 1.0 / SECONDS);
    figures.put("p99 ms", delays.quantileMs(0.99));
    figures.put("server CPU us each", used / Math.max(1, count));
    return new Figures.Row(NAME, "kairan", round, figures);
  }

  /** As many waiting clients, served one after the other, each with a commit of its own. */
  private static Figures.Row oneByOne(int crowd, Strokes strokes, int round) throws IOException {
    Path folder = Files.createTempDirectory("kairan-bench-");
    Path file = folder.resolve("rows.db");
    byte[] row = WireJson.encode(strokes.stroke(round));
    Delays delays = new Delays();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      try (var setUp = connection.createStatement()) {
        setUp.execute("PRAGMA journal_mode=WAL");
        setUp.execute("PRAGMA synchronous=FULL");
        setUp.execute("CREATE TABLE rows (number INTEGER PRIMARY KEY, json BLOB)");
      }
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO rows (json) VALUES (?)")) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < end) {
          long start = System.nanoTime();
          insert.setBytes(1, row);
          insert.executeUpdate();
          delays.add(System.nanoTime() - start);
        }
      }
    } catch (SQLException e) {
      throw new IOException(e);
    } finally {
      for (String suffix : new String[] {"", "-wal", "-shm"}) {
        Files.deleteIfExists(folder.resolve("rows.db" + suffix));
      }
      Files.deleteIfExists(folder);
    }
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("acknowledged a second", delays.count() * 1.0 / SECONDS);
    figures.put("a commit's p99 ms", delays.quantileMs(0.99));
    figures.put("the last of all waits ms", crowd * SECONDS * 1e3 / Math.max(1, delays.count()));
    return new Figures.Row(NAME, "one by one", round, figures);
  }
}
