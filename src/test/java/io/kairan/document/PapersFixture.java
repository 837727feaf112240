package io.kairan.document;

import static org.awaitility.Awaitility.await;

import io.kairan.base.MeetingId;
import io.kairan.base.MeetingKey;
import io.kairan.base.MunicipalityId;
import io.kairan.base.ProblemException;
import io.kairan.fixture.Fonts;
import io.kairan.fixture.Settled;
import io.kairan.meeting.MeetingDocument;
import io.kairan.render.RenderPool;
import io.kairan.render.RenderSettings;
import io.kairan.render.Rendition;
import io.kairan.storage.FileDocumentStore;
import io.kairan.storage.SqliteDatabase;
import io.kairan.wire.PaperProgress;
import io.kairan.wire.PaperProgress.PageState;
import io.kairan.wire.UploadedDocument;
import io.kairan.wire.WireJson;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Real papers over a real store and real children, with uploads over a real socket. */
final class PapersFixture implements AutoCloseable {

  static final MeetingKey MEETING =
      new MeetingKey(new MunicipalityId("city"), new MeetingId("m-1"));
  static final long MOST_BYTES = 4 * 1024 * 1024;

  private final Path data;
  private final Vertx vertx = Vertx.vertx();
  private final RenderPool pool;
  private final HttpClient client = HttpClient.newHttpClient();
  private SqliteDatabase database;
  private DocumentStore store;
  private Papers papers;
  private Duration stalledAfter = PaperSettings.DEFAULT.stalledAfter();
  private long reserve;
  private long pictureBytes = PaperSettings.DEFAULT.pictureBytes();
  private HttpServer server;

  PapersFixture(Path data, RenderPool pool) throws IOException {
    this.data = data;
    this.pool = pool;
    Files.createDirectories(documents());
    begin();
  }

  /** Children of little memory and patience, so that papers beyond both are soon told. */
  static RenderPool pool(Path work) throws IOException {
    RenderSettings usual = RenderSettings.of(Fonts.folder(), work);
    return RenderPool.start(
        new RenderSettings(
            usual.children(),
            128,
            usual.examineLimit(),
            Duration.ofSeconds(8),
            usual.annotateLimit(),
            usual.fonts(),
            usual.work()));
  }

  /** What a restart of the server does to papers: everything in memory is gone. */
  void restart() throws IOException {
    end();
    begin();
  }

  /** The same with other room for pictures. */
  void restart(long bytesOfPictures) throws IOException {
    pictureBytes = bytesOfPictures;
    restart();
  }

  /** The same with other limits of uploads. */
  void restart(Duration stalls, long reserveBytes) throws IOException {
    stalledAfter = stalls;
    reserve = reserveBytes;
    restart();
  }

  Papers papers() {
    return papers;
  }

  DocumentStore store() {
    return store;
  }

  int port() {
    return server.actualPort();
  }

  HttpResponse<String> upload(String name, byte[] body) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port() + "/"))
            .header("X-File-Name", name)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  UploadedDocument accepted(String name, byte[] body) throws IOException, InterruptedException {
    HttpResponse<String> response = upload(name, body);
    if (response.statusCode() != 201) {
      throw new AssertionError("refused: " + response.body());
    }
    return WireJson.mapper().readValue(response.body(), UploadedDocument.class);
  }

  /** How far a paper is once no page of it waits. */
  PaperProgress drawn(MeetingDocument document) {
    papers.ensure(MEETING, document);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> !papers.progress(MEETING, document).pages().contains(PageState.WAITING));
    return papers.progress(MEETING, document);
  }

  /** Every file below documents/, as names relative to it. */
  List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(documents())) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> documents().relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  Path documents() {
    return data.resolve("municipalities/city/documents");
  }

  @Override
  public void close() throws IOException {
    end();
    client.close();
    Settled.value(vertx.close());
  }

  private void begin() throws IOException {
    database = new SqliteDatabase(data.resolve("municipalities/city/kairan.db"), "db/kairan");
    store = new FileDocumentStore(data.resolve("municipalities"), municipality -> database);
    papers =
        new Papers(
            vertx,
            pool,
            store,
            Rendition.of(Fonts.folder()),
            new PaperSettings(
                MOST_BYTES,
                4,
                stalledAfter,
                PaperSettings.DEFAULT.pictureWait(),
                1024 * 1024,
                reserve,
                pictureBytes,
                PaperSettings.DEFAULT.tileBytes()));
    server =
        Settled.value(
            vertx.createHttpServer().requestHandler(this::receive).listen(0, "localhost"));
  }

  private void end() {
    Settled.value(server.close());
    papers.close();
    database.close();
  }

  private void receive(HttpServerRequest request) {
    request.pause();
    String length = request.getHeader("Content-Length");
    papers
        .receive(
            new Upload(
                MEETING,
                Objects.requireNonNullElse(request.getHeader("X-File-Name"), ""),
                length == null ? -1 : Long.parseLong(length),
                Optional.empty()),
            request)
        .onSuccess(uploaded ->
            request.response().setStatusCode(201).end(Buffer.buffer(WireJson.encode(uploaded))))
        .onFailure(failure -> {
          if (failure instanceof ProblemException refused) {
            request
                .response()
                .setStatusCode(refused.problem().status())
                .end(refused.problem().code() + refused.problem().values());
          } else {
            request.response().setStatusCode(500).end(failure.toString());
          }
        });
  }
}
