package io.kairan.app;

import com.github.benmanes.caffeine.cache.Ticker;
import io.kairan.archive.Archives;
import io.kairan.archive.OwnCopies;
import io.kairan.base.MeetingKey;
import io.kairan.base.MunicipalityId;
import io.kairan.document.PaperSearch;
import io.kairan.document.Papers;
import io.kairan.document.Tiles;
import io.kairan.document.Words;
import io.kairan.http.AccountRoutes;
import io.kairan.http.ArchiveRoutes;
import io.kairan.http.DemoRoutes;
import io.kairan.http.DocumentRoutes;
import io.kairan.http.DownloadTickets;
import io.kairan.http.Guard;
import io.kairan.http.HealthRoutes;
import io.kairan.http.LinkRoutes;
import io.kairan.http.MeetingRoutes;
import io.kairan.http.MetricsRoutes;
import io.kairan.http.OperatorAccountRoutes;
import io.kairan.http.OperatorGuard;
import io.kairan.http.OperatorMeetingRoutes;
import io.kairan.http.OperatorRoutes;
import io.kairan.http.OwnCopyRoutes;
import io.kairan.http.PairingRoutes;
import io.kairan.http.RendererRoutes;
import io.kairan.http.Routes;
import io.kairan.http.SearchRoutes;
import io.kairan.http.SeatUrls;
import io.kairan.http.SessionRoutes;
import io.kairan.http.StaticClient;
import io.kairan.http.TileRoutes;
import io.kairan.http.WordRoutes;
import io.kairan.identity.AccountRegister;
import io.kairan.identity.Accounts;
import io.kairan.identity.BearerToken;
import io.kairan.identity.Passwords;
import io.kairan.identity.SeatLinkKey;
import io.kairan.identity.StoredSeatSessions;
import io.kairan.identity.WallPairings;
import io.kairan.live.LiveEndpoint;
import io.kairan.live.Rooms;
import io.kairan.meeting.Role;
import io.kairan.render.RenderPool;
import io.kairan.render.Rendition;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The whole server. Everything is made here, in the order of the packages, and ended in the
 * reverse.
 */
final class Server implements AutoCloseable {

  static final MunicipalityId CITY = new MunicipalityId("city");

  private static final int DRY_RUN_WITHIN_SECONDS = 300;
  private static final int LINK_KEY_BYTES = 32;

  /** What a server is made from. */
  record Plan(Settings settings, Listening listening, Home home, DataFolder data, boolean demo) {}

  private final Plan plan;
  private final Vertx vertx = Transport.vertx();
  private final Metrics metrics = new Metrics();
  private final DiskWatch disk;
  private final Stores stores;
  private final SeatLinkKey links;
  private final StoredSeatSessions sessions;
  private final Passwords passwords;
  private final Accounts accounts;
  private final RenderPool renderers;
  private final Papers papers;
  private final Words words;
  private final Tiles tiles;
  private final Rooms rooms;
  private final Archives archives;
  private final int port;
  private final List<String> notes = new ArrayList<>();
  private final Thread dryRun;
  private volatile boolean closing;

  private Server(Plan plan) throws IOException {
    this.plan = plan;
    disk = new DiskWatch(plan.data().folder());
    stores = new Stores(plan.data(), CITY, name -> disk.database(name, metrics.commits(name)));
    links = new SeatLinkKey(SecretFile.key(plan.data().linkKey(), LINK_KEY_BYTES));
    sessions = new StoredSeatSessions(vertx, stores.seatSessions);
    passwords = new Passwords(vertx);
    accounts = new Accounts(vertx, CITY, stores.accounts, passwords);
    Path fonts = plan.home().fonts();
    renderers =
        RenderPool.start(
            plan.settings()
                .renderSettings(fonts, plan.data().temporary("render"), plan.data().folder()));
    papers =
        new Papers(
            vertx,
            renderers,
            stores.documents,
            Rendition.of(fonts),
            plan.settings().paperSettings());
    words = new Words(renderers, stores.documents, stores.search);
    papers.onWanted(words::ensure);
    tiles =
        new Tiles(renderers, stores.documents, papers.rendition(), plan.settings().paperSettings());
    rooms = new Rooms(vertx, stores.journal, stores.memos, plan.settings().networks());
    rooms.onLoaded((meeting, state) ->
        state.revisionsFor(Role.CLERK).forEach(document -> papers.ensure(meeting, document)));
    papers.onProgress(rooms::papersChanged);
    disk.start(vertx, rooms::disk);
    archives = new Archives(vertx, rooms, papers, renderers, stores.archives);
    metrics.rooms(rooms::figures);
    metrics.renderers(renderers);
    metrics.pictures(papers);
    metrics.disk(plan.data().folder());
    port = Ports.real(plan.listening().port());
    dryRun = Thread.ofPlatform().name("dry-run").daemon().unstarted(this::holdDryRun);
  }

  /** Starts a server; it answers when this returns. Blocks. */
  static Server start(Plan plan) throws Exception {
    Server server = new Server(plan);
    try {
      server.open();
      return server;
    } catch (Exception e) {
      server.closeAll();
      throw e;
    }
  }

  /** Begins to make itself fast, as long as nobody is there; at most once. */
  void warmUp() {
    dryRun.start();
  }

  /** What the person who started it should know, line by line. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  /** How tablets reach it, such as {@code http://localhost:8080}. */
  String base() {
    return plan.listening().base(port);
  }

  /** Sends everybody away to come back, and ends once everything asked for is durable. Blocks. */
  @Override
  public void close() throws IOException {
    closeAll();
    plan.data().close();
  }

  private void open() throws Exception {
    List<Routes> families = families(operatorToken());
    LiveEndpoint live = new LiveEndpoint(rooms, sessions, stores.audit);
    Ports.open(vertx, () -> new Door(plan.listening(), port, families, live), port);
    Waiting.on(vertx.deployVerticle(() -> new LoopLag(metrics.loopLag()), Ports.onEachLoop()));
    Waiting.on(archives.resume(CITY));
    new SearchUpkeep(CITY, stores.documents, stores.search, rooms).run();
    new PictureUpkeep(
            CITY, stores.documents, Set.of(papers.rendition(), tiles.edition(), words.edition()))
        .run();
    plan.listening().warning().ifPresent(notes::add);
    if (!base().equals(plan.listening().onThisMachine(port))) {
      notes.add("On this machine: " + plan.listening().onThisMachine(port));
    }
    if (plan.demo()) {
      DemoMeeting demo = new DemoMeeting(vertx, rooms, papers, plan.home().demo());
      notes.addAll(DemoLinkLines.of(Waiting.on(demo.prepared()), links, base()));
    } else if (Waiting.on(accounts.setUpNeeded())) {
      BearerToken secret = Waiting.on(accounts.newSetUpSecret());
      notes.add("Make the first administrator, once: " + base() + "/setup#" + secret.value());
    }
  }

  private List<Routes> families(BearerToken operator) throws IOException {
    Guard guard = new Guard(sessions, accounts, rooms, stores.audit);
    SessionRoutes seats = new SessionRoutes(links, sessions, rooms, guard, stores.audit);
    DownloadTickets tickets = new DownloadTickets();
    List<Routes> families = new ArrayList<>();
    families.add(new HealthRoutes(disk::trouble));
    families.add(seats);
    families.add(new AccountRoutes(guard, accounts, rooms, seats, stores.audit));
    families.add(new MeetingRoutes(vertx, guard, rooms, stores.memos));
    SeatUrls urls = new SeatUrls(links, base());
    families.add(new LinkRoutes(guard, urls));
    families.add(new DocumentRoutes(vertx, guard, papers, rooms, tickets));
    families.add(new TileRoutes(guard, tiles));
    families.add(new PairingRoutes(guard, new WallPairings(Ticker.systemTicker()), rooms, seats));
    families.add(new WordRoutes(guard, words));
    families.add(new SearchRoutes(guard, new PaperSearch(words), stores.documents, rooms));
    families.add(new ArchiveRoutes(guard, archives, tickets));
    OwnCopies copies =
        new OwnCopies(vertx, papers, renderers, stores.memos, plan.data().temporary("copies"));
    families.add(new OwnCopyRoutes(guard, copies, tickets));
    families.add(tickets);
    OperatorGuard operators = new OperatorGuard(operator);
    families.add(new OperatorRoutes(operators, CITY, rooms, seats, this::forget));
    families.add(new OperatorMeetingRoutes(operators, CITY, rooms, urls));
    families.add(new RendererRoutes(operators, renderers));
    families.add(
        new OperatorAccountRoutes(
            operators,
            new AccountRegister(vertx, CITY, stores.accounts, passwords),
            rooms,
            stores.audit));
    families.add(new MetricsRoutes(operators, metrics::text));
    if (plan.demo()) {
      families.add(new DemoRoutes(DemoMeeting.KEY, rooms, links));
    }
    families.add(new StaticClient(plan.home().web()));
    return families;
  }

  private Future<?> forget(MeetingKey meeting) {
    return Future.join(papers.forget(meeting), archives.forget(meeting));
  }

  private BearerToken operatorToken() throws IOException {
    BearerToken token = BearerToken.fresh();
    SecretFile.write(
        plan.data().operatorToken(), token.value().getBytes(StandardCharsets.US_ASCII));
    return token;
  }

  /** As soon as there is nothing else to do, again where that did not last. */
  private void holdDryRun() {
    Path folder = plan.data().folder().resolve("tmp").resolve("dry-run");
    for (int second = 0; second < DRY_RUN_WITHIN_SECONDS && !closing; second++) {
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
      if (isIdle()) {
        DryRun.hold(vertx, folder, this::isIdle);
        if (isIdle()) {
          return;
        }
      }
    }
  }

  private boolean isIdle() {
    return !closing && rooms.figures().sockets() == 0 && renderers.waiting() == 0;
  }

  private void closeAll() {
    closing = true;
    Waiting.atMost(2, dryRun);
    Waiting.atMost(3, rooms.close());
    papers.close();
    words.close();
    tiles.close();
    renderers.close();
    archives.close();
    passwords.close();
    Waiting.atMost(1, vertx.close());
    stores.close();
    metrics.close();
  }
}
