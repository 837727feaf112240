package io.kairan.http;

import static io.kairan.fixture.Committee.CLERK;
import static io.kairan.fixture.Committee.DETAILS;
import static io.kairan.fixture.Committee.ITEM;
import static io.kairan.fixture.Committee.KEY;
import static io.kairan.fixture.Committee.MEMBER;
import static io.kairan.fixture.Settled.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.base.CommandId;
import io.kairan.base.SeatId;
import io.kairan.document.PaperSettings;
import io.kairan.document.Papers;
import io.kairan.document.Tiles;
import io.kairan.fixture.Fonts;
import io.kairan.fixture.MemoryJournal;
import io.kairan.fixture.MemoryMemos;
import io.kairan.fixture.OddPdfs;
import io.kairan.identity.Accounts;
import io.kairan.identity.Passwords;
import io.kairan.identity.SeatSession;
import io.kairan.live.Networks;
import io.kairan.live.Rooms;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.Role;
import io.kairan.meeting.Seat;
import io.kairan.render.RenderPool;
import io.kairan.render.RenderSettings;
import io.kairan.render.Rendition;
import io.kairan.storage.FileDocumentStore;
import io.kairan.storage.SqliteAccounts;
import io.kairan.storage.SqliteDatabase;
import io.kairan.wire.UploadedDocument;
import io.kairan.wire.WireJson;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Papers over HTTP as clerk and member see them; the token of a seat is its id. */
abstract class PapersOverHttp {

  static final String MEETING = "/api/meetings/" + KEY.meeting();
  private static Vertx vertx;
  private static HttpClient client;

  @TempDir private static Path data;
  private static SqliteDatabase database;
  private static RenderPool pool;
  static Papers papers;
  private static Tiles tiles;
  static Rooms rooms;
  private static HttpServer server;

  @BeforeAll
  static void start() throws IOException {
    vertx = Vertx.vertx();
    client = HttpClient.newHttpClient();
    Files.createDirectories(data.resolve("city"));
    database = new SqliteDatabase(data.resolve("city/kairan.db"), "db/kairan");
    Duration limit = Duration.ofSeconds(8);
    pool =
        RenderPool.start(
            new RenderSettings(1, 128, limit, limit, limit, Fonts.folder(), data.resolve("work")));
    FileDocumentStore store = new FileDocumentStore(data, municipality -> database);
    String rendition = Rendition.of(Fonts.folder());
    papers = new Papers(vertx, pool, store, rendition, PaperSettings.DEFAULT);
    tiles = new Tiles(pool, store, rendition, PaperSettings.DEFAULT);
    rooms = new Rooms(vertx, new MemoryJournal(), new MemoryMemos(), Networks.one());
    value(
        rooms.create(
            KEY,
            DETAILS,
            List.of(
                new Seat(CLERK, "事務局", Role.CLERK, 1), new Seat(MEMBER, "佐藤", Role.ATTENDEE, 1))));
    submit(new MeetingCommand.AddAgendaItem(ITEM, "議案", 10));
    DownloadTickets tickets = new DownloadTickets();
    DocumentRoutes routes = new DocumentRoutes(vertx, guard(), papers, rooms, tickets);
    server =
        value(
            vertx
                .createHttpServer()
                .requestHandler(
                    HttpSite.router(
                        vertx, List.of(routes, new TileRoutes(guard(), tiles), tickets)))
                .listen(0, "localhost"));
  }

  @AfterAll
  static void stop() {
    value(server.close());
    papers.close();
    tiles.close();
    pool.close();
    database.close();
    value(vertx.close());
    client.close();
  }

  static Guard guard() {
    Map<String, SeatSession> sessions =
        Map.of(
            CLERK.value(), new SeatSession(KEY.municipality(), KEY.meeting(), CLERK, 1),
            MEMBER.value(), new SeatSession(KEY.municipality(), KEY.meeting(), MEMBER, 1));
    Accounts accounts =
        new Accounts(
            vertx,
            KEY.municipality(),
            new SqliteAccounts(KEY.municipality(), database),
            new Passwords(vertx));
    return new Guard(
        token -> Future.succeededFuture(Optional.ofNullable(sessions.get(token))),
        accounts,
        rooms,
        line -> {});
  }

  static void submit(MeetingCommand command) {
    value(rooms.submit(KEY, CLERK, new CommandId(UUID.randomUUID().toString()), command));
  }

  static UploadedDocument upload(String name, long seed) throws Exception {
    return upload(name, OddPdfs.paper(1, seed));
  }

  static UploadedDocument upload(String name, byte[] file) throws Exception {
    HttpResponse<byte[]> response =
        send(
            CLERK,
            request(MEETING + "/documents")
                .header(
                    "X-File-Name",
                    URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    assertThat(response.statusCode()).isEqualTo(201);
    return WireJson.decode(response.body(), UploadedDocument.class);
  }

  static String picture(UploadedDocument uploaded, int page, String rung) {
    return MEETING
        + "/pictures/"
        + uploaded.document().content()
        + "/"
        + papers.rendition()
        + "/"
        + page
        + "/"
        + rung;
  }

  static String papersOf(SeatId seat) throws Exception {
    return new String(get(seat, MEETING + "/papers").body(), StandardCharsets.UTF_8);
  }

  static HttpResponse<byte[]> get(SeatId seat, String path) throws Exception {
    return send(seat, request(path).GET());
  }

  static HttpResponse<byte[]> post(SeatId seat, String path, byte[] body) throws Exception {
    return send(seat, request(path).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + server.actualPort() + path));
  }

  static HttpResponse<byte[]> send(SeatId seat, HttpRequest.Builder request) throws Exception {
    return client.send(
        request.header("Authorization", "Bearer " + seat).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
