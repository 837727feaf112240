package io.kairan.app.loadtest;

import io.kairan.base.CommandId;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingDocument;
import io.kairan.meeting.MeetingEvent;
import io.kairan.meeting.RecordedEvent;
import io.kairan.meeting.SharedWriting;
import io.kairan.storage.JournalInspection;
import io.kairan.wire.ClientMessage;
import io.kairan.wire.EventLine;
import io.kairan.wire.MeetingSnapshot;
import io.kairan.wire.MemoEvent;
import io.kairan.wire.MemoHistory;
import io.kairan.wire.ServerMessage;
import io.kairan.wire.SessionOpened;
import io.kairan.wire.WireJson;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Kills the real server at random instants under the load of real sockets, starts it again, lets
 * everybody come back, and holds the whole history against what had been acknowledged.
 */
final class CrashBench {

  /** What is asked for. */
  record Plan(Path data, int cycles, int tablets, long seed) {}

  private static final int STEP_MS = 5;
  private static final int LONGEST_LIFE_MS = 1_500;
  private static final int PATIENCE = 400;

  private final Plan plan;
  private final KilledServer server;
  private final Loop loop;
  private final Random random;
  private final Promises promises = new Promises();
  private final List<Tablet> tablets = new ArrayList<>();
  private final List<CrashReport.Cycle> cycles = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private final Delays serving = new Delays();
  private final Delays current = new Delays();

  private CrashBench(Plan plan, KilledServer server, Loop loop) {
    this.plan = plan;
    this.server = server;
    this.loop = loop;
    this.random = new Random(plan.seed());
  }

  /** Runs all cycles. Blocks. */
  static CrashReport run(Plan plan) throws IOException, InterruptedException {
    try (KilledServer server = KilledServer.start(plan.data());
        Loop loop = new Loop()) {
      return new CrashBench(plan, server, loop).run();
    }
  }

  private CrashReport run() throws IOException, InterruptedException {
    CrashLoad load = prepared();
    for (int cycle = 0; cycle < plan.cycles() && wrong.isEmpty(); cycle++) {
      cycle(load);
    }
    List<Promises.Asked> asked = promises.all();
    return new CrashReport(
        plan.seed(),
        plan.tablets(),
        cycles,
        asked.stream().filter(Promises.Asked::accepted).count(),
        asked.stream().filter(one -> one.answer() == null).count(),
        journal().size(),
        CrashReport.Times.of(serving),
        CrashReport.Times.of(current),
        wrong);
  }

  /** A meeting of its own with everybody in it, where all may write for all. */
  private CrashLoad prepared() throws IOException, InterruptedException {
    try (KairanApi api = new KairanApi(server.url(), server.token())) {
      Rehearsal rehearsal = Rehearsal.begin(loop, api, server.url());
      List<SessionOpened> seats = rehearsal.prepareInHaste(plan.tablets());
      MeetingDocument paper = rehearsal.paper();
      CrashLoad load = new CrashLoad(random, tablets, paper, promises);
      Joining joining = new Joining(api, loop);
      for (SessionOpened seat : seats) {
        Tablet tablet = new Tablet(loop, server.url(), seat, message -> hear(load, message));
        tablets.add(tablet);
        joining.join(tablet);
      }
      load.granted(api.snapshot(seats.getFirst()).stage().lease().term());
      allowWriting();
      return load;
    }
  }

  private void allowWriting() throws IOException, InterruptedException {
    CommandId id = new CommandId("allow");
    SharedWriting everybody = new SharedWriting(SharedWriting.Mode.EVERYBODY, List.of());
    ClientMessage allow =
        new ClientMessage.Command(id, new MeetingCommand.AllowSharedWriting(everybody));
    loop.call(() -> {
      promises.asked(id, 0, allow);
      tablets.getFirst().send(allow);
      return until(() -> promises.all().getFirst().accepted(), PATIENCE);
    });
  }

  private void hear(CrashLoad load, ServerMessage message) {
    promises.hear(message);
    if (message instanceof ServerMessage.Events events) {
      for (EventLine line : events.events()) {
        if (line.event() instanceof MeetingEvent.PresentingGranted granted) {
          load.granted(granted.term());
        }
      }
    }
  }

  private void cycle(CrashLoad load) throws IOException, InterruptedException {
    long life = 100L + random.nextInt(LONGEST_LIFE_MS);
    long before = acknowledged();
    long timer = loop.vertx().setPeriodic(STEP_MS, fired -> load.step());
    loop.call(() -> loop.after(life));
    server.kill();
    loop.vertx().cancelTimer(timer);
    long died = System.nanoTime();
    server.startAgain();
    long up = System.nanoTime();
    serving.add(up - died);
    loop.call(() -> {
      tablets.forEach(Tablet::drop);
      return Future.all(tablets.stream().map(Tablet::connect).toList());
    });
    loop.call(() -> {
      load.sendAgain();
      return until(this::everybodyCurrent, PATIENCE);
    });
    long caughtUp = System.nanoTime();
    current.add(caughtUp - up);
    cycles.add(
        new CrashReport.Cycle(life, acknowledged() - before, ms(up - died), ms(caughtUp - up)));
    check();
  }

  private long acknowledged() {
    return promises.all().stream().filter(Promises.Asked::accepted).count();
  }

  private boolean everybodyCurrent() {
    long newest = tablets.stream().mapToLong(Tablet::sequence).max().orElse(0);
    return promises.open().isEmpty()
        && tablets.stream().allMatch(tablet -> tablet.sequence() == newest);
  }

  private Future<Void> until(java.util.function.BooleanSupplier wanted, int tries) {
    if (wanted.getAsBoolean()) {
      return Future.succeededFuture();
    }
    return tries == 0
        ? Future.failedFuture("not everybody was current and answered in time")
        : loop.after(25).compose(ok -> until(wanted, tries - 1));
  }

  private void check() throws IOException, InterruptedException {
    JournalInspection.Result inspection = JournalInspection.of(server.journal());
    inspection.file().ifPresent(wrong::add);
    inspection.meetings().stream()
        .filter(meeting -> !meeting.sound())
        .map(JournalInspection.Finding::words)
        .forEach(wrong::add);
    List<RecordedEvent> events = journal();
    wrong.addAll(CrashHistory.check(events, promises.all()));
    for (Tablet tablet : tablets) {
      if (tablet.gaps() > 0 || tablet.sequence() != events.size()) {
        wrong.add(
            "%s is at %d of %d, %d gaps"
                .formatted(
                    tablet.session().seat().id(), tablet.sequence(), events.size(), tablet.gaps()));
      }
    }
    try (KairanApi api = new KairanApi(server.url(), server.token())) {
      MeetingSnapshot snapshot = api.snapshot(tablets.getFirst().session());
      if (snapshot.sequence() != events.size() || snapshot.stage().lease().holder() == null) {
        wrong.add("the snapshot is at " + snapshot.sequence() + ": " + snapshot.stage().lease());
      }
      checkMemos(api, snapshot);
    }
  }

  /** Each writer's memos: all that were acknowledged, once, and nobody else's. */
  private void checkMemos(KairanApi api, MeetingSnapshot snapshot)
      throws IOException, InterruptedException {
    MeetingDocument paper = snapshot.agenda().items().getFirst().documents().getFirst();
    List<Promises.Asked> memos =
        promises.all().stream()
            .filter(asked -> asked.message() instanceof ClientMessage.WriteMemo)
            .toList();
    for (int author : memos.stream().map(Promises.Asked::author).collect(Collectors.toSet())) {
      MemoHistory history = api.memos(tablets.get(author).session(), paper.document());
      List<CommandId> kept = history.memos().stream().map(MemoEvent::command).toList();
      Set<CommandId> own =
          memos.stream()
              .filter(asked -> asked.author() == author)
              .map(Promises.Asked::id)
              .collect(Collectors.toSet());
      Set<CommandId> acknowledged =
          memos.stream()
              .filter(asked -> asked.author() == author && asked.accepted())
              .map(Promises.Asked::id)
              .collect(Collectors.toSet());
      if (!own.containsAll(kept)
          || !Set.copyOf(kept).containsAll(acknowledged)
          || Set.copyOf(kept).size() != kept.size()) {
        wrong.add("the memos of tablet " + author + " are not its own, each once");
      }
    }
  }

  private List<RecordedEvent> journal() throws IOException {
    String meeting = tablets.getFirst().session().meeting().value();
    List<RecordedEvent> events = new ArrayList<>();
    for (String json : JournalInspection.records(server.journal(), meeting)) {
      events.add(WireJson.decode(json.getBytes(StandardCharsets.UTF_8), RecordedEvent.class));
    }
    return events;
  }

  private static double ms(long nanos) {
    return Math.round(nanos / 1e5) / 10.0;
  }
}
