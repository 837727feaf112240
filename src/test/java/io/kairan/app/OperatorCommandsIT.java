package io.kairan.app;

import static io.kairan.app.TestServer.code;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kairan.base.MeetingId;
import io.kairan.wire.OpenSession;
import io.kairan.wire.SessionOpened;
import io.kairan.wire.SignIn;
import io.kairan.wire.WireJson;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands that talk to a running server, over real sockets. */
class OperatorCommandsIT {

  @TempDir static Path folder;
  private static TestServer server;
  private static String administrator;
  private final StringWriter out = new StringWriter();

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(folder);
    administrator = server.administrator();
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  @DisplayName("OPS10 An account is added, signs in, gets another password, and is removed")
  void user() throws Exception {
    JsonNode added = json("user", "add", "Suzuki", "--name", "鈴木 一郎");
    String password = added.get("password").asText();
    assertThat(added.at("/account/login").asText()).isEqualTo("suzuki");
    assertThat(said("user", "list")).contains("suzuki\t鈴木 一郎");
    String session = signedIn("suzuki", password);
    SessionOpened seat = server.meeting(session);

    String other = json("user", "password", "suzuki").get("password").asText();
    assertThat(server.get("/api/meetings", session).statusCode()).isEqualTo(401);
    assertThat(server.get("/api/meetings/" + seat.meeting() + "/snapshot", seat.token()))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(401));
    assertThat(code(server.post("/api/sign-in", null, new SignIn("suzuki", password))))
        .isEqualTo("wrongPassword");
    String again = signedIn("suzuki", other);

    assertThat(said("user", "remove", "suzuki")).contains("Removed suzuki");
    assertThat(server.get("/api/meetings", again).statusCode()).isEqualTo(401);
    assertThat(said("user", "list")).doesNotContain("suzuki");
  }

  @Test
  @DisplayName("OPS10 What cannot be is said in words, and changes nothing")
  void refused() throws Exception {
    String login = said("user", "list").lines().findFirst().orElseThrow().split("\t", -1)[0];
    assertThat(run("user", "add", login, "--name", "別人")).isEqualTo(1);
    assertThat(run("user", "add", "a", "--name", "別人")).isEqualTo(1);
    assertThat(run("user", "password", "nobody")).isEqualTo(1);
    assertThat(run("user", "remove", "no/body?")).isEqualTo(1);
    assertThat(run("user", "remove", login)).isEqualTo(1);
    assertThat(out.toString())
        .contains("has this login already")
        .contains("A login has 3 to 60")
        .contains("There is no account with this login")
        .contains("This is the only account");
    assertThat(server.get("/api/meetings", administrator).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("OPS11 A meeting is made, listed with its links, and removed; a clerk's own is not")
  void meeting() throws Exception {
    JsonNode made =
        json("meeting", "create", "総務委員会", "--starts-at", "2026-12-01T10:00", "--place", "第1委員会室");
    String id = made.get("meeting").asText();
    assertThat(said("meeting", "list")).contains(id + "\t2026-12-01T10:00\tpreparing\t総務委員会");
    String link = said("meeting", "seats", id).strip().split("\t", -1)[2];
    SessionOpened clerk =
        WireJson.decode(
            server
                .post("/api/sessions", null, new OpenSession(URI.create(link).getFragment()))
                .body(),
            SessionOpened.class);
    assertThat(clerk.meeting()).isEqualTo(new MeetingId(id));
    assertThat(said("meeting", "remove", id)).contains("Removed");
    assertThat(said("meeting", "list")).doesNotContain(id);

    String theirs = server.meeting(administrator).meeting().value();
    assertThat(run("meeting", "remove", theirs)).isEqualTo(1);
    assertThat(run("meeting", "seats", "nothing")).isEqualTo(1);
    assertThat(run("meeting", "create", "x", "--starts-at", "tomorrow")).isEqualTo(2);
    assertThat(said("meeting", "list")).contains(theirs);
  }

  @Test
  @DisplayName("OPS12 The doctor looks at a running server and its data, and what is bad has words")
  void doctor() throws Exception {
    String data = folder.resolve("data").toString();
    System.setProperty("kairan.home", folder.resolve("home").toString());
    try {
      int status = command("doctor", "--url", server.base().toString(), "--data", data);
      assertThat(out.toString())
          .contains("sound")
          .contains("serves at " + server.base())
          .contains("a durable write takes")
          .contains("certificate   none");
      assertThat(status).as(out.toString()).isZero();
      int nowhere = command("doctor", "--url", server.base().toString(), "--config", "/no/file");
      assertThat(nowhere).isEqualTo(1);
    } finally {
      System.clearProperty("kairan.home");
    }
  }

  @Test
  @DisplayName("OPS10 A wrong token and a server that is not there are said in words")
  void nobody() throws Exception {
    String url = server.base().toString();
    String none = folder.resolve("none").toString();
    assertThat(command("user", "list", "--url", url, "--token-file", none)).isEqualTo(1);
    assertThat(command("user", "list", "--url", "http://localhost:1", "--token-file", token()))
        .isEqualTo(1);
    assertThat(out.toString())
        .contains("there is no operator's token at " + none)
        .contains("no server answers at http://localhost:1");
  }

  private static String signedIn(String login, String password) throws Exception {
    JsonNode session =
        WireJson.mapper()
            .readTree(server.post("/api/sign-in", null, new SignIn(login, password)).body());
    return session.get("token").asText();
  }

  private JsonNode json(String... line) throws Exception {
    List<String> more = new ArrayList<>(List.of(line));
    more.add("--json");
    return WireJson.mapper().readTree(said(more.toArray(String[]::new)));
  }

  private String said(String... line) {
    out.getBuffer().setLength(0);
    assertThat(run(line)).as(out.toString()).isZero();
    return out.toString();
  }

  private int run(String... line) {
    List<String> all = new ArrayList<>(List.of(line));
    all.addAll(List.of("--url", server.base().toString(), "--token-file", token()));
    return command(all.toArray(String[]::new));
  }

  private int command(String... line) {
    return new CommandLine(new Kairan())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(out, true))
        .setExecutionExceptionHandler(Kairan::inWords)
        .execute(line);
  }

  private static String token() {
    return folder.resolve("data/operator.token").toString();
  }
}
