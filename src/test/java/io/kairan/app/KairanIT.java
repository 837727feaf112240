package io.kairan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kairan.base.CommandId;
import io.kairan.base.SeatId;
import io.kairan.fixture.SeatClient;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.Phase;
import io.kairan.meeting.Role;
import io.kairan.wire.AccountSession;
import io.kairan.wire.ClientMessage;
import io.kairan.wire.CloseCode;
import io.kairan.wire.SeatLinks;
import io.kairan.wire.ServerMessage;
import io.kairan.wire.SessionOpened;
import io.kairan.wire.SignIn;
import io.kairan.wire.WireJson;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server of one's own, from the first start on. */
class KairanIT {

  @TempDir Path folder;

  @Test
  @DisplayName("OPS2 From the printed set-up link to an open meeting, with nothing but the server")
  void firstMeeting() throws Exception {
    try (TestServer server = TestServer.start(folder)) {
      server.administrator();
      String account =
          WireJson.decode(
                  server.post("/api/sign-in", null, new SignIn("aoki", TestServer.PASSWORD)).body(),
                  AccountSession.class)
              .token();
      SessionOpened made = server.meeting(account);
      assertThat(server.meetings(account).meetings())
          .singleElement()
          .satisfies(meeting -> {
            assertThat(meeting.meeting()).isEqualTo(made.meeting());
            assertThat(meeting.details().title()).isEqualTo("総務企画委員会");
            assertThat(meeting.phase()).isEqualTo(Phase.PREPARING);
          });
      String clerkLink = links(server, made).getFirst();
      try (SeatClient clerk = SeatClient.redeem(clerkLink)) {
        clerk.connect(null, 0);
        accepted(clerk, new MeetingCommand.AddSeat(new SeatId("chair"), "山田 太郎", Role.CHAIR));
        accepted(clerk, new MeetingCommand.OpenMeeting());
        try (SeatClient chair = SeatClient.redeem(links(server, made).get(1))) {
          assertThat(chair.session().seat().role()).isEqualTo(Role.CHAIR);
          assertThat(chair.snapshot().stage().phase()).isEqualTo(Phase.OPEN);
        }
      }
    }
  }

  @Test
  @DisplayName("IDN1 A renewed link ends the one before and the sessions that it opened")
  void renewedLink() throws Exception {
    try (TestServer server = TestServer.start(folder)) {
      SessionOpened made = server.meeting(server.administrator());
      try (SeatClient clerk = SeatClient.redeem(links(server, made).getFirst())) {
        clerk.connect(null, 0);
        accepted(clerk, new MeetingCommand.AddSeat(new SeatId("chair"), "山田 太郎", Role.CHAIR));
        String before = links(server, made).get(1);
        try (SeatClient chair = SeatClient.redeem(before)) {
          accepted(clerk, new MeetingCommand.RenewSeatLink(new SeatId("chair")));
          assertThat(chair.get("/snapshot").statusCode()).isEqualTo(401);
        }
        assertThatThrownBy(() -> SeatClient.redeem(before)).hasMessageContaining("404");
        SeatClient.redeem(links(server, made).get(1)).close();
      }
    }
  }

  @Test
  @DisplayName("REF10 Signing out closes the tablet's socket within a second, and no other one")
  void signingOut() throws Exception {
    try (TestServer server = TestServer.start(folder)) {
      SessionOpened made = server.meeting(server.administrator());
      String link = links(server, made).getFirst();
      try (SeatClient here = SeatClient.redeem(link);
          SeatClient elsewhere = SeatClient.redeem(link)) {
        here.connect(null, 0);
        elsewhere.connect(null, 0);
        assertThat(server.delete("/api/session", here.session().token()).statusCode())
            .isEqualTo(204);
        Awaitility.await()
            .atMost(Duration.ofSeconds(1))
            .until(() -> here.closedWith() == CloseCode.SESSION_ENDED.code());
        elsewhere.send(new ClientMessage.Ping(1));
        elsewhere.await(ServerMessage.Pong.class);
      }
    }
  }

  @Test
  @DisplayName("IDN2 Sessions survive a restart; the store has their hashes alone")
  void restart() throws Exception {
    String account;
    SessionOpened clerk;
    try (TestServer server = TestServer.start(folder)) {
      account = server.administrator();
      clerk = server.meeting(account);
    }
    try (TestServer server = TestServer.start(folder)) {
      assertThat(server.server().notes()).noneMatch(line -> line.contains("/setup#"));
      assertThat(server.meetings(account).meetings()).hasSize(1);
      String path = "/api/meetings/" + clerk.meeting() + "/snapshot";
      assertThat(server.get(path, clerk.token()).statusCode()).isEqualTo(200);
      HttpResponse<byte[]> entered =
          server.raw("/api/meetings/" + clerk.meeting() + "/sessions", account, new byte[0]);
      assertThat(entered.statusCode()).isEqualTo(201);
      assertThat(WireJson.decode(entered.body(), SessionOpened.class).seat())
          .isEqualTo(clerk.seat());
    }
    byte[] database = Files.readAllBytes(kairanDb());
    String stored = new String(database, StandardCharsets.ISO_8859_1);
    assertThat(stored).doesNotContain(account, clerk.token(), TestServer.PASSWORD);
  }

  @Test
  @DisplayName("IDN3 Until somebody used it, every start prints a new set-up link")
  void setUpLinkAgain() throws Exception {
    String first;
    try (TestServer server = TestServer.start(folder)) {
      first = server.setUpSecret();
    }
    try (TestServer server = TestServer.start(folder)) {
      assertThat(server.setUpSecret()).isNotEqualTo(first);
      assertThat(server.administrator()).isNotEmpty();
    }
  }

  @Test
  @DisplayName("IDN6 The audit says who asked what from where, and how it ended")
  void audit() throws Exception {
    try (TestServer server = TestServer.start(folder)) {
      SessionOpened clerk = server.meeting(server.administrator());
      server.post("/api/sign-in", null, new SignIn("aoki", "wrong"));
      server.get("/api/meetings/" + clerk.meeting() + "/archive", clerk.token());
    }
    String clerkPath = "GET /api/meetings/";
    assertThat(auditLines())
        .anySatisfy(line -> assertThat(line).startsWith("aoki|set up|127.0.0.1|ok"))
        .anySatisfy(line -> assertThat(line).startsWith("aoki|sign in|127.0.0.1|wrongPassword"))
        .anySatisfy(
            line -> assertThat(line).contains("|" + clerkPath).endsWith("|127.0.0.1|notPermitted"));
  }

  @Test
  @DisplayName("OPS3 A port or data folder in use is said in words")
  void inUse() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Listening listening =
          Listening.of(Settings.DEFAULT.on(taken.getLocalPort(), "localhost"), folder);
      Server.Plan plan = TestServer.plan(folder, listening);
      assertThatThrownBy(() -> Server.start(plan))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("Port " + taken.getLocalPort() + " is already in use")
          .hasMessageContaining("--port");
      assertThatThrownBy(() -> DataFolder.take(folder.resolve("data")))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("Another running server")
          .hasMessageContaining("--data");
      plan.data().close();
    }
  }

  @Test
  @DisplayName("OPS4 Keys and the operator's token are their owner's alone")
  void secretFiles() throws Exception {
    try (TestServer server = TestServer.start(folder)) {
      assertThat(server.base().getPort()).isPositive();
      for (String name : new String[] {"operator.token", "server.key"}) {
        assertThat(
                PosixFilePermissions.toString(
                    Files.getPosixFilePermissions(folder.resolve("data").resolve(name))))
            .isEqualTo("rw-------");
      }
    }
  }

  private static List<String> links(TestServer server, SessionOpened clerk) throws Exception {
    HttpResponse<byte[]> answer =
        server.get("/api/meetings/" + clerk.meeting() + "/links", clerk.token());
    return WireJson.decode(answer.body(), SeatLinks.class).links().stream()
        .map(SeatLinks.SeatLink::url)
        .toList();
  }

  private static void accepted(SeatClient seat, MeetingCommand command) {
    CommandId id = new CommandId(command.getClass().getSimpleName());
    seat.command(id, command);
    Awaitility.await().until(() -> seat.answered(id).isPresent());
    assertThat(seat.answered(id).orElseThrow()).isInstanceOf(ServerMessage.Accepted.class);
  }

  private List<String> auditLines() throws Exception {
    List<String> lines = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + kairanDb());
        ResultSet rows =
            connection
                .createStatement()
                .executeQuery("SELECT who, what, came_from, outcome FROM audit")) {
      while (rows.next()) {
        lines.add(
            String.join(
                "|", rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
      }
    }
    return lines;
  }

  private Path kairanDb() {
    return folder.resolve("data/municipalities/city/kairan.db");
  }
}
