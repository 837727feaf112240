package io.kairan.app;

import com.fasterxml.jackson.databind.JsonNode;
import io.kairan.fixture.Committee;
import io.kairan.wire.AccountSession;
import io.kairan.wire.CreateMeeting;
import io.kairan.wire.MeetingList;
import io.kairan.wire.SessionOpened;
import io.kairan.wire.SetUp;
import io.kairan.wire.WireJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The whole server inside the test, on a free port, with a client of three files and no demo. */
final class TestServer implements AutoCloseable {

  static final String PASSWORD = "long-enough-1";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Server server;

  private TestServer(Server server) {
    this.server = server;
  }

  /** Starts on a data folder, which may have served before. */
  static TestServer start(Path folder) throws Exception {
    return new TestServer(
        Server.start(plan(folder, Listening.of(Settings.DEFAULT.on(0, "localhost"), folder))));
  }

  static Server.Plan plan(Path folder, Listening listening) throws IOException {
    return new Server.Plan(
        Settings.DEFAULT,
        listening,
        home(folder.resolve("home")),
        DataFolder.take(folder.resolve("data")),
        false);
  }

  /** The HTTPS of tablets on loopback, which a test can reach everywhere. */
  static Listening secureLoopback(TlsFiles files) {
    return new Listening(
        0, false, new Listening.Tls(InetAddress.getLoopbackAddress(), "localhost", files), "");
  }

  Server server() {
    return server;
  }

  URI base() {
    return URI.create(server.base());
  }

  /** The secret of the set-up link that the start printed. */
  String setUpSecret() {
    return server.notes().stream()
        .filter(line -> line.contains("/setup#"))
        .map(line -> line.substring(line.indexOf('#') + 1))
        .findFirst()
        .orElseThrow();
  }

  /** The first administrator's token. */
  String administrator() throws IOException, InterruptedException {
    SetUp setUp = new SetUp(setUpSecret(), "青木 修", "aoki", PASSWORD);
    HttpResponse<byte[]> answer = post("/api/setup", null, setUp);
    return WireJson.decode(answer.body(), AccountSession.class).token();
  }

  /** A new meeting; the session of its clerk's seat. */
  SessionOpened meeting(String account) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        post("/api/meetings", account, new CreateMeeting(Committee.DETAILS));
    return WireJson.decode(answer.body(), SessionOpened.class);
  }

  MeetingList meetings(String account) throws IOException, InterruptedException {
    return WireJson.decode(get("/api/meetings", account).body(), MeetingList.class);
  }

  HttpResponse<byte[]> get(String path, @Nullable String token, String... headers)
      throws IOException, InterruptedException {
    return send(request(path, token, headers).GET().build());
  }

  HttpResponse<byte[]> post(String path, @Nullable String token, Object body)
      throws IOException, InterruptedException {
    return raw(path, token, WireJson.encode(body));
  }

  HttpResponse<byte[]> raw(String path, @Nullable String token, byte[] body)
      throws IOException, InterruptedException {
    return send(request(path, token).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build());
  }

  /** A request of nobody, without a body. */
  HttpResponse<byte[]> method(String method, String path) throws IOException, InterruptedException {
    return send(
        request(path, null)
            .method(method.toUpperCase(Locale.ROOT), HttpRequest.BodyPublishers.noBody())
            .build());
  }

  HttpResponse<byte[]> delete(String path, @Nullable String token)
      throws IOException, InterruptedException {
    return send(request(path, token).DELETE().build());
  }

  static String code(HttpResponse<byte[]> problem) throws IOException {
    return json(problem).path("code").asText();
  }

  static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
    return WireJson.mapper().readTree(answer.body());
  }

  @Override
  public void close() throws IOException {
    http.shutdownNow();
    server.close();
  }

  private HttpRequest.Builder request(String path, @Nullable String token, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(base().resolve(path));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private static Home home(Path folder) throws IOException {
    Path assets = Files.createDirectories(folder.resolve("web").resolve("assets"));
    Files.createDirectories(folder.resolve("fonts"));
    Files.writeString(folder.resolve("web").resolve("index.html"), "<!doctype html>page");
    Files.writeString(assets.resolve("app-1a2b.js"), "plain");
    Files.writeString(assets.resolve("app-1a2b.js.br"), "packed");
    Files.writeString(folder.resolve("secret.txt"), "not for the web");
    return new Home(folder);
  }
}
