package io.kairan.http;

import static io.kairan.fixture.Committee.CLERK;
import static io.kairan.fixture.Committee.DETAILS;
import static io.kairan.fixture.Committee.ITEM;
import static io.kairan.fixture.Committee.KEY;
import static io.kairan.fixture.Committee.MEMBER;
import static io.kairan.fixture.Settled.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.kairan.base.AgendaItemId;
import io.kairan.base.CommandId;
import io.kairan.base.SeatId;
import io.kairan.document.PaperSettings;
import io.kairan.document.Papers;
import io.kairan.document.Tiles;
import io.kairan.fixture.Fonts;
import io.kairan.fixture.MemoryJournal;
import io.kairan.fixture.MemoryMemos;
import io.kairan.fixture.OddPdfs;
import io.kairan.fixture.RawPdf;
import io.kairan.identity.Accounts;
import io.kairan.identity.Passwords;
import io.kairan.identity.SeatSession;
import io.kairan.live.Networks;
import io.kairan.live.Rooms;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingDocument;
import io.kairan.meeting.PageOrigin;
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
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers over HTTP as clerk and member see them; the token of a seat is its id. */
class DocumentRoutesIT {

  private static final String MEETING = "/api/meetings/" + KEY.meeting();
  private static final Vertx VERTX = Vertx.vertx();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private static Path data;
  private static SqliteDatabase database;
  private static RenderPool pool;
  private static Papers papers;
  private static Tiles tiles;
  private static Rooms rooms;
  private static HttpServer server;

  @BeforeAll
  static void start() throws IOException {
    Files.createDirectories(data.resolve("city"));
    database = new SqliteDatabase(data.resolve("city/kairan.db"), "db/kairan");
    Duration limit = Duration.ofSeconds(8);
    pool =
        RenderPool.start(
            new RenderSettings(1, 128, limit, limit, limit, Fonts.folder(), data.resolve("work")));
    FileDocumentStore store = new FileDocumentStore(data, municipality -> database);
    String rendition = Rendition.of(Fonts.folder());
    papers = new Papers(VERTX, pool, store, rendition, PaperSettings.DEFAULT);
    tiles = new Tiles(pool, store, rendition, PaperSettings.DEFAULT);
    rooms = new Rooms(VERTX, new MemoryJournal(), new MemoryMemos(), Networks.one());
    value(
        rooms.create(
            KEY,
            DETAILS,
            List.of(
                new Seat(CLERK, "事務局", Role.CLERK, 1), new Seat(MEMBER, "佐藤", Role.ATTENDEE, 1))));
    submit(new MeetingCommand.AddAgendaItem(ITEM, "議案", 10));
    DownloadTickets tickets = new DownloadTickets();
    DocumentRoutes routes = new DocumentRoutes(VERTX, guard(), papers, rooms, tickets);
    server =
        value(
            VERTX
                .createHttpServer()
                .requestHandler(
                    HttpSite.router(
                        VERTX, List.of(routes, new TileRoutes(guard(), tiles), tickets)))
                .listen(0, "localhost"));
  }

  @AfterAll
  static void stop() {
    value(server.close());
    papers.close();
    tiles.close();
    pool.close();
    database.close();
    value(VERTX.close());
    CLIENT.close();
  }

  @Test
  @DisplayName("PAP9 An uploaded paper lies on the shelf, for the clerk's eyes alone")
  void shelf() throws Exception {
    UploadedDocument uploaded = upload("予算 50%.pdf", 1);
    assertThat(uploaded.fileName()).isEqualTo("予算 50%.pdf");
    assertThat(uploaded.document().title()).isEqualTo("予算 50%");
    assertThat(value(rooms.state(KEY)).shelf().documents()).contains(uploaded.document());
    String picture = picture(uploaded, 1, "thumbnail");
    assertThat(get(CLERK, picture).statusCode()).isEqualTo(200);
    assertThat(get(MEMBER, picture).statusCode()).isEqualTo(404);
    assertThat(papersOf(MEMBER)).doesNotContain(uploaded.document().document().value());
    assertThat(papersOf(CLERK)).contains(uploaded.document().document().value());
  }

  @Test
  @DisplayName("PIC5 A page in the agenda is shown to every seat, and kept by its browser for good")
  void picture() throws Exception {
    UploadedDocument uploaded = upload("a.pdf", 2);
    submit(new MeetingCommand.PlaceDocument(ITEM, uploaded.document().document(), "資料1"));
    String path = picture(uploaded, 1, "screen");
    HttpResponse<byte[]> response = get(MEMBER, path);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Content-Type")).isEqualTo("image/png");
    assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(response, "Cache-Control")).isEqualTo("private, max-age=31536000, immutable");
    HttpResponse<byte[]> known =
        send(MEMBER, request(path).header("If-None-Match", header(response, "ETag")).GET());
    assertThat(known.statusCode()).isEqualTo(304);
    HttpResponse<byte[]> head =
        send(MEMBER, request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(header(head, "Content-Length")).isEqualTo("" + response.body().length);
    assertThat(get(new SeatId("nobody"), path).statusCode()).isEqualTo(401);
  }

  @Test
  @DisplayName("PIC5 Pages, sizes, renditions and papers that are not there are not found")
  void missing() throws Exception {
    UploadedDocument uploaded = upload("b.pdf", 3);
    String good = picture(uploaded, 1, "screen");
    List<String> bad =
        List.of(
            picture(uploaded, 2, "screen"),
            picture(uploaded, 0, "screen"),
            picture(uploaded, 1, "poster"),
            good.replace(papers.rendition(), "r0-00000000"),
            good.replace(uploaded.document().content().value(), "0".repeat(64)));
    for (String path : bad) {
      assertThat(get(CLERK, path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  @DisplayName("PIC12 Tiles of a page are drawn when asked for, and only those that it has")
  void tiles() throws Exception {
    UploadedDocument uploaded = upload("zoom.pdf", 31);
    String page = picture(uploaded, 1, "").replace("/pictures/", "/tiles/");
    HttpResponse<byte[]> first = get(CLERK, page + "4/0/0");
    assertThat(first.statusCode()).isEqualTo(200);
    BufferedImage tile = ImageIO.read(new ByteArrayInputStream(first.body()));
    assertThat(List.of(tile.getWidth(), tile.getHeight())).containsExactly(1024, 1024);
    assertThat(header(first, "Cache-Control")).isEqualTo("private, max-age=31536000, immutable");
    assertThat(get(CLERK, page + "4/6/8").statusCode()).isEqualTo(200);
    for (String none : List.of("4/7/0", "4/0/9", "3/0/0", "4/-1/0", "99999999/0/0", "4/x/0")) {
      assertThat(get(CLERK, page + none).statusCode()).as(none).isEqualTo(404);
    }
    assertThat(get(MEMBER, page + "4/0/0").statusCode()).as("on the shelf").isEqualTo(404);
    HttpResponse<byte[]> known =
        send(CLERK, request(page + "4/0/0").header("If-None-Match", header(first, "ETag")).GET());
    assertThat(known.statusCode()).isEqualTo(304);
  }

  @Test
  @DisplayName("HTT12 A part of a picture can be asked for, and is a part of that picture alone")
  void parts() throws Exception {
    UploadedDocument uploaded = upload("parts.pdf", 32);
    String path = picture(uploaded, 1, "screen");
    byte[] whole = get(CLERK, path).body();
    String etag = header(get(CLERK, path), "ETag");
    HttpResponse<byte[]> part = send(CLERK, request(path).header("Range", "bytes=10-19").GET());
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, 10, 20));
    assertThat(header(part, "Content-Range")).isEqualTo("bytes 10-19/" + whole.length);
    HttpResponse<byte[]> end = send(CLERK, request(path).header("Range", "bytes=-5").GET());
    assertThat(end.body()).isEqualTo(Arrays.copyOfRange(whole, whole.length - 5, whole.length));
    HttpResponse<byte[]> behind =
        send(CLERK, request(path).header("Range", "bytes=" + whole.length + "-").GET());
    assertThat(behind.statusCode()).isEqualTo(416);
    assertThat(header(behind, "Content-Range")).isEqualTo("bytes */" + whole.length);
    for (String odd : List.of("bytes=5-2", "bytes=-", "lines=1-2", "bytes=0-1,3-4", "x")) {
      assertThat(send(CLERK, request(path).header("Range", odd).GET()).statusCode())
          .as(odd)
          .isEqualTo(200);
    }
    HttpResponse<byte[]> other =
        send(
            CLERK,
            request(path).header("Range", "bytes=0-1").header("If-Range", "\"other\"").GET());
    assertThat(other.statusCode()).isEqualTo(200);
    HttpResponse<byte[]> same =
        send(CLERK, request(path).header("Range", "bytes=0-1").header("If-Range", etag).GET());
    assertThat(same.statusCode()).isEqualTo(206);
  }

  @Test
  @DisplayName("PIC4 A page that failed is answered with its reason")
  void failedPage() throws Exception {
    byte[] formless = OddPdfs.flateBomb();
    HttpResponse<byte[]> response = post(CLERK, MEETING + "/documents", formless);
    UploadedDocument uploaded = WireJson.decode(response.body(), UploadedDocument.class);
    String path = picture(uploaded, 1, "screen");
    await().atMost(Duration.ofMinutes(2)).until(() -> get(CLERK, path).statusCode() != 503);
    JsonNode problem = WireJson.mapper().readTree(get(CLERK, path).body());
    assertThat(problem.path("code").asText()).isEqualTo("pageFailed");
    assertThat(problem.path("values").path("reason").asText()).isEqualTo("pageTooComplex");
  }

  @Test
  @DisplayName("PAP1 A refusal reaches the clerk as a sentence; a member may not upload at all")
  void refused() throws Exception {
    HttpResponse<byte[]> response = post(CLERK, MEETING + "/documents", new byte[2_000_000]);
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(new String(response.body(), StandardCharsets.UTF_8)).contains("PDFではありません");
    byte[] paper = OddPdfs.paper(1, 9);
    assertThat(post(MEMBER, MEETING + "/documents", paper).statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("PAP10 The clerk downloads the original, byte for byte, under its own name")
  void download() throws Exception {
    UploadedDocument uploaded = upload("議案 第1号.pdf", 4);
    String path = MEETING + "/documents/" + uploaded.document().document() + "/download";
    assertThat(post(MEMBER, path, new byte[0]).statusCode()).isEqualTo(403);
    HttpResponse<byte[]> ticket = post(CLERK, path, new byte[0]);
    assertThat(ticket.statusCode()).isEqualTo(201);
    String download = WireJson.mapper().readTree(ticket.body()).path("path").asText();
    HttpResponse<byte[]> original = get(MEMBER, download);
    assertThat(original.body()).isEqualTo(OddPdfs.paper(1, 4));
    assertThat(header(original, "Content-Disposition"))
        .contains("filename*=UTF-8''%E8%AD%B0%E6%A1%88%20%E7%AC%AC1%E5%8F%B7.pdf");
  }

  @Test
  @DisplayName("PAP40 The clerk downloads the file that a paper was made of, under its own name")
  void downloadSource() throws Exception {
    ByteArrayOutputStream photo = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB), "png", photo);
    UploadedDocument made = upload("現場 写真.PNG", photo.toByteArray());
    String path = MEETING + "/documents/" + made.document().document() + "/download";
    assertThat(post(MEMBER, path + "/source", new byte[0]).statusCode()).isEqualTo(403);
    HttpResponse<byte[]> source = get(CLERK, ticket(path + "/source"));
    assertThat(source.body()).isEqualTo(photo.toByteArray());
    assertThat(header(source, "Content-Type")).isEqualTo("application/octet-stream");
    assertThat(header(source, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(source, "Content-Security-Policy")).startsWith("sandbox");
    assertThat(header(source, "Content-Disposition"))
        .startsWith("attachment")
        .endsWith("filename*=UTF-8''%E7%8F%BE%E5%A0%B4%20%E5%86%99%E7%9C%9F.PNG");
    HttpResponse<byte[]> pdf = get(CLERK, ticket(path));
    assertThat(new String(pdf.body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    UploadedDocument plain = upload("plain.pdf", 41);
    String none = MEETING + "/documents/" + plain.document().document() + "/download/source";
    assertThat(post(CLERK, none, new byte[0]).statusCode()).isEqualTo(404);
  }

  private static String ticket(String path) throws Exception {
    HttpResponse<byte[]> ticket = post(CLERK, path, new byte[0]);
    assertThat(ticket.statusCode()).isEqualTo(201);
    return WireJson.mapper().readTree(ticket.body()).path("path").asText();
  }

  @Test
  @DisplayName(
      "REV1 REV2 REV8 A new revision is compared, waits for the clerk, and is then everybody's")
  void revision() throws Exception {
    MeetingDocument before = uploaded(post(CLERK, MEETING + "/documents", OddPdfs.paper(4, 21)));
    submit(new MeetingCommand.PlaceDocument(ITEM, before.document(), "資料5"));
    String path = MEETING + "/documents/" + before.document() + "/revisions";
    byte[] longer = OddPdfs.paper(5, 21);
    assertThat(post(MEMBER, path, longer).statusCode()).isEqualTo(403);
    assertThat(post(CLERK, MEETING + "/documents/nothing/revisions", longer).statusCode())
        .isEqualTo(404);
    HttpResponse<byte[]> html = post(CLERK, path, RawPdf.latin("<html></html>"));
    assertThat(html.statusCode()).isEqualTo(422);
    HttpResponse<byte[]> response = post(CLERK, path, longer);
    assertThat(response.statusCode()).isEqualTo(201);
    MeetingDocument after = uploaded(response);
    List<PageOrigin> proposal =
        value(rooms.state(KEY))
            .revisions()
            .pending(before.document(), after.revision())
            .orElseThrow()
            .proposal();
    assertThat(proposal)
        .containsExactly(
            new PageOrigin(1, true),
            new PageOrigin(2, true),
            new PageOrigin(3, true),
            new PageOrigin(4, true),
            new PageOrigin(0, false));
    String picture =
        MEETING + "/pictures/" + after.content() + "/" + papers.rendition() + "/5/thumbnail";
    assertThat(get(MEMBER, picture).statusCode()).isEqualTo(404);
    assertThat(get(CLERK, picture).statusCode()).isEqualTo(200);
    submit(new MeetingCommand.PublishRevision(before.document(), after.revision(), proposal));
    assertThat(get(MEMBER, picture).statusCode()).isEqualTo(200);
    String old =
        MEETING + "/pictures/" + before.content() + "/" + papers.rendition() + "/4/thumbnail";
    assertThat(get(MEMBER, old).statusCode()).isEqualTo(200);
    submit(new MeetingCommand.WithdrawDocument(before.document()));
    assertThat(get(MEMBER, picture).statusCode()).isEqualTo(404);
    assertThat(get(MEMBER, old).statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName(
      "COL1 COL2 The clerk marks a paper for collection, and no cache keeps it from then on")
  void collected() throws Exception {
    MeetingDocument paper = uploaded(post(CLERK, MEETING + "/documents", OddPdfs.paper(1, 7)));
    submit(new MeetingCommand.AddAgendaItem(new AgendaItemId("collected"), "議題", 5));
    submit(
        new MeetingCommand.PlaceDocument(new AgendaItemId("collected"), paper.document(), "人事案件"));
    String mark = MEETING + "/documents/" + paper.document() + "/collecting";
    String picture =
        MEETING + "/pictures/" + paper.content() + "/" + papers.rendition() + "/1/thumbnail";
    assertThat(header(get(MEMBER, picture), "Cache-Control")).contains("immutable");
    assertThat(put(MEMBER, mark, "{\"offlineHours\":72}").statusCode()).isEqualTo(403);
    assertThat(put(CLERK, mark, "{\"offlineHours\":0}").statusCode()).isEqualTo(400);
    assertThat(put(CLERK, mark, "{}").statusCode()).isEqualTo(400);
    assertThat(put(CLERK, mark, "{\"offlineHours\":72}").statusCode()).isEqualTo(204);
    assertThat(header(get(MEMBER, picture), "Cache-Control")).isEqualTo("no-store");
    assertThat(send(CLERK, request(mark).DELETE()).statusCode()).isEqualTo(204);
    assertThat(header(get(MEMBER, picture), "Cache-Control")).contains("immutable");
  }

  private HttpResponse<byte[]> put(SeatId seat, String path, String json) throws Exception {
    return send(
        seat,
        request(path)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(json)));
  }

  private static MeetingDocument uploaded(HttpResponse<byte[]> response) throws IOException {
    return WireJson.mapper().readValue(response.body(), UploadedDocument.class).document();
  }

  private static Guard guard() {
    Map<String, SeatSession> sessions =
        Map.of(
            CLERK.value(), new SeatSession(KEY.municipality(), KEY.meeting(), CLERK, 1),
            MEMBER.value(), new SeatSession(KEY.municipality(), KEY.meeting(), MEMBER, 1));
    Accounts accounts =
        new Accounts(
            VERTX,
            KEY.municipality(),
            new SqliteAccounts(KEY.municipality(), database),
            new Passwords(VERTX));
    return new Guard(
        token -> Future.succeededFuture(Optional.ofNullable(sessions.get(token))),
        accounts,
        rooms,
        line -> {});
  }

  private static void submit(MeetingCommand command) {
    value(rooms.submit(KEY, CLERK, new CommandId(UUID.randomUUID().toString()), command));
  }

  private static UploadedDocument upload(String name, long seed) throws Exception {
    return upload(name, OddPdfs.paper(1, seed));
  }

  private static UploadedDocument upload(String name, byte[] file) throws Exception {
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

  private static String picture(UploadedDocument uploaded, int page, String rung) {
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

  private static String papersOf(SeatId seat) throws Exception {
    return new String(get(seat, MEETING + "/papers").body(), StandardCharsets.UTF_8);
  }

  private static HttpResponse<byte[]> get(SeatId seat, String path) throws Exception {
    return send(seat, request(path).GET());
  }

  private static HttpResponse<byte[]> post(SeatId seat, String path, byte[] body) throws Exception {
    return send(seat, request(path).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + server.actualPort() + path));
  }

  private static HttpResponse<byte[]> send(SeatId seat, HttpRequest.Builder request)
      throws Exception {
    return CLIENT.send(
        request.header("Authorization", "Bearer " + seat).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
