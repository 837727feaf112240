package io.kairan.app;

import static io.kairan.app.TestServer.code;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.kairan.base.MeetingId;
import io.kairan.wire.OpenSession;
import io.kairan.wire.SessionOpened;
import io.kairan.wire.SetUp;
import io.kairan.wire.SignIn;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The HTTP API over real sockets. */
class HttpIT {

  @TempDir static Path folder;
  private static TestServer server;
  private static String account;
  private static SessionOpened clerk;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(folder);
    account = server.administrator();
    clerk = server.meeting(account);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Test
  @DisplayName("HTT1 An unknown path is a problem in both languages")
  void unknownPath() throws Exception {
    HttpResponse<byte[]> answer = server.get("/api/nothing", null);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    JsonNode problem = TestServer.json(answer);
    assertThat(problem.path("title").asText()).isEqualTo("Not found.");
    assertThat(problem.path("detail").asText()).isEqualTo("見つかりません。");
    assertThat(problem.path("status").asInt()).isEqualTo(404);
  }

  @Test
  @DisplayName("HTT2 Another meeting looks like one that does not exist")
  void foreignMeeting() throws Exception {
    MeetingId other = server.meeting(account).meeting();
    HttpResponse<byte[]> foreign =
        server.get("/api/meetings/" + other + "/snapshot", clerk.token());
    HttpResponse<byte[]> unknown = server.get("/api/meetings/nowhere/snapshot", clerk.token());
    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(foreign.body()).isEqualTo(unknown.body());
    assertThat(code(foreign)).isEqualTo("unknownMeeting");
  }

  @Test
  @DisplayName("HTT3 Without a valid token: 401, and what the table denies: 403")
  void tokens() throws Exception {
    String path = "/api/meetings/" + clerk.meeting() + "/snapshot";
    assertThat(server.get(path, clerk.token()).statusCode()).isEqualTo(200);
    for (String token : new String[] {"", "wrong", account}) {
      assertThat(server.get(path, token).statusCode()).isEqualTo(401);
    }
    assertThat(server.get("/api/meetings", clerk.token()).statusCode()).isEqualTo(401);
    HttpResponse<byte[]> denied =
        server.get("/api/meetings/" + clerk.meeting() + "/archive", clerk.token());
    assertThat(denied.statusCode()).isEqualTo(403);
    assertThat(code(denied)).isEqualTo("notPermitted");
  }

  @Test
  @DisplayName("HTT3 A token is worth nothing after signing out")
  void signOut() throws Exception {
    SessionOpened opened = server.meeting(account);
    assertThat(server.delete("/api/session", opened.token()).statusCode()).isEqualTo(204);
    assertThat(
            server
                .get("/api/meetings/" + opened.meeting() + "/snapshot", opened.token())
                .statusCode())
        .isEqualTo(401);
    assertThat(server.delete("/api/session", opened.token()).statusCode()).isEqualTo(401);
  }

  @Test
  @DisplayName("HTT4 A body that is not just the payload is refused with 400, a large one with 413")
  void bodies() throws Exception {
    for (String body :
        new String[] {
          "", "null", "[]", "{", "{\"link\":1}", "{\"link\":\"x\",\"more\":1}", "{\"link\":\"x\"}x"
        }) {
      HttpResponse<byte[]> answer =
          server.raw("/api/sessions", null, body.getBytes(StandardCharsets.UTF_8));
      assertThat(answer.statusCode()).as(body).isEqualTo(400);
      assertThat(code(answer)).isEqualTo("badRequest");
    }
    HttpResponse<byte[]> large = server.raw("/api/sessions", null, new byte[100_000]);
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(code(large)).isEqualTo("requestTooLarge");
  }

  @Test
  @DisplayName("IDN3 The set-up link works once")
  void setUpOnce() throws Exception {
    SetUp again = new SetUp(server.setUpSecret(), "別人", "somebody", TestServer.PASSWORD);
    HttpResponse<byte[]> answer = server.post("/api/setup", null, again);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(code(answer)).isEqualTo("setUpUsed");
    assertThat(TestServer.json(server.get("/api/setup", null)).path("needed").asBoolean())
        .isFalse();
  }

  @Test
  @DisplayName("IDN4 A wrong password and an unknown login are answered alike")
  void wrongPassword() throws Exception {
    HttpResponse<byte[]> wrong = server.post("/api/sign-in", null, new SignIn("aoki", "no"));
    HttpResponse<byte[]> unknown = server.post("/api/sign-in", null, new SignIn("nobody", "no"));
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.body()).isEqualTo(unknown.body());
    assertThat(
            server
                .post("/api/sign-in", null, new SignIn(" AOKI ", TestServer.PASSWORD))
                .statusCode())
        .isEqualTo(201);
  }

  @Test
  @DisplayName("IDN1 A link that is not one of ours opens nothing")
  void wrongLinks() throws Exception {
    for (String link :
        new String[] {"", "x", "city." + clerk.meeting() + ".clerk.AAAA", "town.a.b.c"}) {
      HttpResponse<byte[]> answer = server.post("/api/sessions", null, new OpenSession(link));
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(code(answer)).isEqualTo("unknownLink");
    }
  }

  @Test
  @DisplayName("HTT6 Pages are asked for again, hashed files are kept for good and sent packed")
  void clientFiles() throws Exception {
    for (String page :
        new String[] {"/", "/join", "/seat/m/s", "/sign-in", "/setup", "/meetings"}) {
      HttpResponse<byte[]> answer = server.get(page, null);
      assertThat(new String(answer.body(), StandardCharsets.UTF_8))
          .isEqualTo("<!doctype html>page");
      assertThat(answer.headers().firstValue("cache-control")).contains("no-cache");
    }
    HttpResponse<byte[]> asset =
        server.get("/assets/app-1a2b.js", null, "Accept-Encoding", "gzip, br");
    assertThat(asset.headers().firstValue("content-encoding")).contains("br");
    assertThat(asset.headers().firstValue("cache-control").orElseThrow()).contains("immutable");
    assertThat(new String(asset.body(), StandardCharsets.UTF_8)).isEqualTo("packed");
    assertThat(server.get("/elsewhere", null).statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("HTT6 No path leads out of the client's folder")
  void traversal() throws Exception {
    for (String path :
        new String[] {
          "/../secret.txt",
          "/assets/../../secret.txt",
          "/%2e%2e/secret.txt",
          "/..%2fsecret.txt",
          "/assets/..%5c..%5csecret.txt",
          "//secret.txt",
          "/assets/app-1a2b.js.br"
        }) {
      assertThat(rawGet(path)).as(path).doesNotContain("not for the web").contains(" 404 ");
    }
  }

  @Test
  @DisplayName("HTT7 Every answer says that only our own files may run, and nothing is sniffed")
  void securityHeaders() throws Exception {
    for (String path : new String[] {"/", "/api/nothing", "/health", "/assets/app-1a2b.js"}) {
      HttpResponse<byte[]> answer = server.get(path, null);
      assertThat(answer.headers().firstValue("content-security-policy").orElseThrow())
          .contains("default-src 'none'")
          .contains("script-src 'self'")
          .doesNotContain("unsafe");
      assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
      assertThat(answer.headers().firstValue("referrer-policy")).contains("no-referrer");
    }
  }

  @Test
  @DisplayName("HTT8 /health answers 200 while the server can do its work")
  void health() throws Exception {
    HttpResponse<byte[]> answer = server.get("/health", null);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(TestServer.json(answer).path("status").asText()).isEqualTo("ok");
  }

  @Test
  @DisplayName("HTT9 A snapshot that the client has already is not sent again")
  void notModified() throws Exception {
    String path = "/api/meetings/" + clerk.meeting() + "/snapshot";
    HttpResponse<byte[]> first = server.get(path, clerk.token(), "Accept-Encoding", "gzip");
    assertThat(first.headers().firstValue("content-encoding")).contains("gzip");
    String tag = first.headers().firstValue("etag").orElseThrow();
    assertThat(server.get(path, clerk.token(), "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  @DisplayName("HTT10 The operator's token makes and removes meetings of its own, and no others")
  void operator() throws Exception {
    String token = Files.readString(folder.resolve("data").resolve("operator.token"));
    assertThat(server.get("/api/operator/process", null).statusCode()).isEqualTo(401);
    JsonNode process = TestServer.json(server.get("/api/operator/process", token));
    assertThat(process.path("cpuMicros").asLong()).isPositive();
    String own =
        TestServer.json(
                server.raw(
                    "/api/operator/meetings",
                    token,
                    "{\"details\":{\"title\":\"試験\",\"startsAt\":\"2026-11-25T10:00\",\"place\":\"\"}}"
                        .getBytes(StandardCharsets.UTF_8)))
            .path("meeting")
            .asText();
    assertThat(server.delete("/api/operator/meetings/" + own, token).statusCode()).isEqualTo(204);
    assertThat(server.delete("/api/operator/meetings/" + own, token).statusCode()).isEqualTo(404);
    assertThat(server.delete("/api/operator/meetings/" + clerk.meeting(), token).statusCode())
        .isEqualTo(403);
  }

  @Test
  @DisplayName("DEM5 Without the demo nobody gets its links")
  void noDemo() throws Exception {
    assertThat(server.get("/api/demo", null).statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("HTT11 docs/api.yaml describes routes that there are")
  void described() throws Exception {
    JsonNode paths = new YAMLMapper().readTree(Path.of("docs/api.yaml").toFile()).path("paths");
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      String real = path.getKey().replaceAll("\\{[A-Za-z]+}", "1");
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (!operation.getKey().equals("parameters") && !real.equals("/api/demo")) {
          HttpResponse<byte[]> answer = server.method(operation.getKey(), real);
          assertThat(answer.statusCode()).as(path.getKey()).isNotIn(405, 500);
          if (answer.statusCode() == 404) {
            assertThat(code(answer)).as(path.getKey()).isNotEqualTo("notFound");
          }
        }
      }
    }
  }

  /** A request as it stands; clients would tidy its path up. */
  private static String rawGet(String path) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.base().getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
