package io.kairan.live;

import static io.kairan.fixture.Committee.CHAIR;
import static io.kairan.fixture.Committee.CLERK;
import static io.kairan.fixture.Committee.KEY;
import static io.kairan.fixture.Committee.MEMBER;
import static io.kairan.fixture.Committee.OTHER;
import static io.kairan.fixture.Committee.PAPER;
import static io.kairan.fixture.Committee.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kairan.annotation.InkChange;
import io.kairan.annotation.Stroke;
import io.kairan.annotation.StrokePoints;
import io.kairan.base.CommandId;
import io.kairan.base.StrokeId;
import io.kairan.fixture.Committee;
import io.kairan.identity.Audit;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingEvent;
import io.kairan.meeting.Refusal;
import io.kairan.storage.SqliteDatabase;
import io.kairan.storage.SqliteJournal;
import io.kairan.storage.SqliteMemos;
import io.kairan.wire.ClientMessage;
import io.kairan.wire.CloseCode;
import io.kairan.wire.Protocol;
import io.kairan.wire.ServerMessage;
import io.vertx.core.http.UpgradeRejectedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiveEndpointIT {

  private static final MeetingCommand TURN = new MeetingCommand.TurnPage(1, page(PAPER, 2));

  private static final Duration SECOND = Duration.ofSeconds(1);

  @TempDir Path folder;
  private SqliteDatabase journal;
  private SqliteDatabase kairan;
  private LiveServer server;

  @BeforeEach
  void start() throws Exception {
    journal = new SqliteDatabase(folder.resolve("journal.db"), SqliteJournal.MIGRATIONS);
    kairan = new SqliteDatabase(folder.resolve("kairan.db"), "db/kairan");
    SqliteJournal records = new SqliteJournal(municipality -> journal);
    records
        .append(KEY, Committee.records(Committee.opened()))
        .toCompletableFuture()
        .get(10, TimeUnit.SECONDS);
    server = new LiveServer(records, new SqliteMemos(municipality -> kairan));
  }

  @AfterEach
  void stop() {
    server.close();
    journal.close();
    kairan.close();
  }

  @Test
  @DisplayName("NAV1 a page turn goes from the chair's socket to the others'")
  void pageTurn() {
    WireClient chair = server.join(CHAIR);
    WireClient member = server.join(MEMBER);
    chair.send("c1", TURN);
    chair.awaitMessage(new ServerMessage.Accepted(new CommandId("c1"), 17));
    await().until(() -> !member.received(ServerMessage.Events.class).isEmpty());
    assertThat(member.received(ServerMessage.Events.class).getFirst().events().getFirst().event())
        .isEqualTo(new MeetingEvent.PageTurned(page(PAPER, 2)));
    assertThat(server.rooms.figures().deliveries()).isGreaterThanOrEqualTo(4);
  }

  @Test
  @DisplayName("REF1 IDN6 an attendee who sends the chair's commands is refused, and that is all")
  void attendee() {
    WireClient member = server.join(MEMBER);
    member.send("c1", new MeetingCommand.CloseMeeting());
    member.send("c2", TURN);
    member.send("c3", new MeetingCommand.TakePresenting());
    member.awaitMessage(new ServerMessage.Refused(new CommandId("c1"), Refusal.NOT_PERMITTED));
    member.awaitMessage(new ServerMessage.Refused(new CommandId("c2"), Refusal.NOT_PRESENTING));
    member.awaitMessage(new ServerMessage.Refused(new CommandId("c3"), Refusal.NOT_PERMITTED));
    assertThat(LiveServer.done(server.rooms.state(KEY)).sequence()).isEqualTo(16);
    String who = KEY + "/" + MEMBER;
    assertThat(server.denied)
        .containsExactly(
            new Audit.Line(who, "CloseMeeting", "127.0.0.1", "notPermitted"),
            new Audit.Line(who, "TurnPage", "127.0.0.1", "notPresenting"),
            new Audit.Line(who, "TakePresenting", "127.0.0.1", "notPermitted"));
  }

  @ParameterizedTest
  @DisplayName("REF3 a malformed message is answered, disturbs nobody, and the session goes on")
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "hello",
        "{\"type\":\"ping\",\"number\":1e309}",
        "{\"type\":\"ping\",\"number\":1,\"number\":2}",
        "{\"type\":\"ping\"}",
        "{\"type\":\"ping\",\"number\":1,\"more\":2}",
        "{\"type\":\"ping\",\"number\":1,\"__proto__\":{}}",
        "{\"type\":\"launch\",\"number\":1}",
        "{\"type\":\"ping\",\"number\":1}{}",
        "{\"type\":\"command\",\"id\":\"x\",\"command\":{\"type\":\"takeOver\"}}",
        "{\"type\":\"hello\",\"protocol\":1,\"token\":\"t\",\"epoch\":null,\"sequence\":0}"
      })
  void malformed(String text) {
    WireClient member = server.join(MEMBER);
    WireClient other = server.join(OTHER);
    member.sendText(text);
    await().until(() -> member.received(ServerMessage.Malformed.class).size() == 1);
    member.send(new ClientMessage.Ping(7));
    member.awaitMessage(new ServerMessage.Pong(7));
    other.send(new ClientMessage.Ping(8));
    other.awaitMessage(new ServerMessage.Pong(8));
    assertThat(other.received(ServerMessage.Malformed.class)).isEmpty();
  }

  @Test
  @DisplayName("REF3 JSON 10,000 deep is a malformed message like any other")
  void deep() {
    WireClient member = server.join(MEMBER);
    member.sendText("[".repeat(10_000) + "]".repeat(10_000));
    member.sendText(
        "{\"type\":\"ping\",\"number\":" + "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_001));
    await().until(() -> member.received(ServerMessage.Malformed.class).size() == 2);
    assertThat(member.open()).isTrue();
  }

  @Test
  @DisplayName("REF3 the malformed command is named where its id can be read")
  void named() {
    WireClient member = server.join(MEMBER);
    member.sendText("{\"type\":\"command\",\"id\":\"c9\",\"command\":{\"type\":\"takeOver\"}}");
    member.awaitMessage(new ServerMessage.Malformed(new CommandId("c9"), "unknown type"));
  }

  @Test
  @DisplayName("REF3 the twenty-first malformed message ends the session")
  void tooMany() {
    WireClient member = server.join(MEMBER);
    for (int i = 0; i <= Protocol.MALFORMED_ALLOWED; i++) {
      member.sendText("nonsense");
    }
    assertThat(member.awaitClose()).isEqualTo(CloseCode.MALFORMED.code());
    assertThat(member.received(ServerMessage.Malformed.class)).hasSize(Protocol.MALFORMED_ALLOWED);
  }

  @Test
  @DisplayName("REF4 a command whose text or number is out of bounds is refused, not malformed")
  void badValue() {
    WireClient clerk = server.join(CLERK);
    clerk.sendText(
        "{\"type\":\"command\",\"id\":\"c1\",\"command\":"
            + "{\"type\":\"renameSeat\",\"seat\":\"member\",\"name\":\"  \"}}");
    clerk.awaitMessage(new ServerMessage.Refused(new CommandId("c1"), Refusal.BAD_VALUE));
  }

  @Test
  @DisplayName("REF4 half a letter is refused, and takes no room down")
  void halfALetter() {
    WireClient clerk = server.join(CLERK);
    WireClient chair = server.join(CHAIR);
    for (String half : new String[] {"\\ud83d", "山\\udc00田"}) {
      clerk.sendText(
          "{\"type\":\"command\",\"id\":\"c1\",\"command\":"
              + "{\"type\":\"renameSeat\",\"seat\":\"member\",\"name\":\""
              + half
              + "\"}}");
    }
    await().until(() -> clerk.received(ServerMessage.Refused.class).size() == 2);
    assertThat(clerk.received(ServerMessage.Refused.class))
        .allMatch(refused -> refused.refusal() == Refusal.BAD_VALUE);
    chair.send("c2", TURN);
    chair.awaitMessage(new ServerMessage.Accepted(new CommandId("c2"), 17));
  }

  @ParameterizedTest
  @DisplayName("REF5 a page of another origin, or of none, cannot open the socket")
  @NullSource
  @ValueSource(strings = {"null", "http://evil.example", "http://localhost:1", "nonsense://"})
  void foreignOrigin(@Nullable String origin) {
    assertThat(server.connectFrom(origin).toCompletionStage().toCompletableFuture())
        .failsWithin(10, TimeUnit.SECONDS)
        .withThrowableOfType(ExecutionException.class)
        .havingCause()
        .asInstanceOf(InstanceOfAssertFactories.type(UpgradeRejectedException.class))
        .returns(403, UpgradeRejectedException::getStatus);
  }

  @Test
  @DisplayName("REF5 our own page can open the socket")
  void ownOrigin() {
    assertThat(
            server
                .connectFrom("http://localhost:" + server.port())
                .toCompletionStage()
                .toCompletableFuture())
        .succeedsWithin(10, TimeUnit.SECONDS);
  }

  @Test
  @DisplayName("REF6 an unknown token is sent away for good")
  void unknownToken() {
    WireClient socket = server.connect();
    socket.send(new ClientMessage.Hello(Protocol.VERSION, "stolen", null, 0, null));
    assertThat(socket.awaitClose()).isEqualTo(CloseCode.NOT_SIGNED_IN.code());
  }

  @ParameterizedTest
  @DisplayName("REF6 another version is told apart, whatever its hello looks like")
  @ValueSource(
      strings = {
        "{\"type\":\"hello\",\"protocol\":99,\"token\":\"t\",\"epoch\":null,\"sequence\":0}",
        "{\"type\":\"greetings\",\"protocol\":99,\"mood\":\"fine\"}"
      })
  void otherVersion(String hello) {
    WireClient socket = server.connect();
    socket.sendText(hello);
    assertThat(socket.awaitClose()).isEqualTo(CloseCode.OTHER_VERSION.code());
  }

  @Test
  @DisplayName("REF6 who begins with anything but hello is closed")
  void noHello() {
    WireClient socket = server.connect();
    socket.send("c1", TURN);
    assertThat(socket.awaitClose()).isEqualTo(CloseCode.MALFORMED.code());
    WireClient other = server.connect();
    other.sendText("nonsense");
    assertThat(other.awaitClose()).isEqualTo(CloseCode.MALFORMED.code());
  }

  @Test
  @DisplayName("REF8 a message over the limit closes its socket alone")
  void tooLarge() {
    WireClient member = server.join(MEMBER);
    WireClient other = server.join(OTHER);
    member.sendText("x".repeat(Protocol.LARGEST_MESSAGE + 1));
    assertThat(member.awaitClose()).isEqualTo(CloseCode.TOO_LARGE.code());
    other.send(new ClientMessage.Ping(1));
    other.awaitMessage(new ServerMessage.Pong(1));
  }

  @Test
  @DisplayName("REF9 who does not read is cut off, and the others get everything")
  void tooSlow() {
    WireClient chair = server.join(CHAIR);
    WireClient member = server.join(MEMBER);
    member.socket().pause();
    int strokes = 0;
    // How much the system takes for a reader who does not read differs by tens of megabytes.
    while (server.rooms.traffic().cutSockets() == 0) {
      assertThat(strokes).as("strokes without anybody being cut off").isLessThan(4_000);
      for (int i = 0; i < 25; i++) {
        strokes++;
        chair.send("c" + strokes, new MeetingCommand.WriteSharedInk(longStroke("s" + strokes)));
      }
      // A chair who floods the server faster than this machine reads would be too slow as well.
      chair.awaitMessage(new ServerMessage.Accepted(new CommandId("c" + strokes), 16 + strokes));
    }
    member.socket().resume();
    assertThat(member.awaitClose()).isEqualTo(CloseCode.TOO_SLOW.code());
    assertThat(
            chair.received(ServerMessage.Events.class).stream()
                .mapToInt(message -> message.events().size())
                .sum())
        .isEqualTo(strokes);
  }

  @Test
  @DisplayName(
      "REF10 signing out, a renewed link and a removed seat end exactly those sockets, at once")
  void sessionEnds() {
    WireClient clerk = server.join(CLERK);
    WireClient chair = server.join(CHAIR);
    WireClient member = server.join(MEMBER);
    WireClient other = server.join(OTHER);
    server.sessions.remove("token-chair");
    server.rooms.sessionEnded("token-chair");
    assertThat(chair.awaitClose(SECOND)).isEqualTo(CloseCode.SESSION_ENDED.code());
    clerk.send("c1", new MeetingCommand.RenewSeatLink(MEMBER));
    assertThat(member.awaitClose(SECOND)).isEqualTo(CloseCode.SESSION_ENDED.code());
    clerk.send("c2", new MeetingCommand.RemoveSeat(OTHER));
    assertThat(other.awaitClose(SECOND)).isEqualTo(CloseCode.SESSION_ENDED.code());
    assertThat(clerk.open()).isTrue();
  }

  @Test
  @DisplayName("NAV12 a page turn that a dead line held back is refused, and moves nobody")
  void heldBack() {
    WireClient member = server.join(MEMBER);
    WireClient chair = server.join(CHAIR);
    CommandId late = new CommandId("late");
    chair.send(new ClientMessage.Command(late, TURN, new ClientMessage.Heard(0, -6_000)));
    chair.awaitMessage(new ServerMessage.Refused(late, Refusal.TOO_LATE));
    CommandId fresh = new CommandId("fresh");
    chair.send(new ClientMessage.Command(fresh, TURN, new ClientMessage.Heard(0, 0)));
    await().until(() -> !member.received(ServerMessage.Events.class).isEmpty());
    assertThat(member.received(ServerMessage.Events.class)).hasSize(1);
  }

  @Test
  @DisplayName("MEM2 a memo over the socket is stored before it is acknowledged")
  void memo() throws Exception {
    WireClient member = server.join(MEMBER);
    member.send(
        new ClientMessage.WriteMemo(
            new CommandId("c1"), new InkChange.Draw(Committee.stroke("s1", page(PAPER, 1)))));
    member.awaitMessage(new ServerMessage.Accepted(new CommandId("c1"), 1));
    assertThat(
            new SqliteMemos(municipality -> kairan)
                .after(KEY, MEMBER, PAPER.document(), 0)
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS))
        .hasSize(1);
  }

  @Test
  @DisplayName("CAT7 a screen resumes over a restart of the server where it was")
  void restart() throws Exception {
    WireClient member = server.join(MEMBER);
    server.join(CHAIR).send("c1", TURN);
    await().until(() -> !member.received(ServerMessage.Events.class).isEmpty());
    ServerMessage.Welcome before = member.received(ServerMessage.Welcome.class).getFirst();
    server.close();
    assertThat(member.awaitClose()).isEqualTo(CloseCode.RESTARTING.code());
    server = new LiveServer(new SqliteJournal(m -> journal), new SqliteMemos(m -> kairan));
    WireClient back = server.connect();
    back.send(
        new ClientMessage.Hello(
            Protocol.VERSION, "token-member", before.epoch(), before.sequence(), null));
    back.awaitWelcome();
    ServerMessage.Welcome again = back.received(ServerMessage.Welcome.class).getFirst();
    assertThat(again.resumed()).isTrue();
    assertThat(again.epoch()).isNull();
    await().until(() -> !back.received(ServerMessage.Events.class).isEmpty());
  }

  private static InkChange longStroke(String id) {
    int[] deltas = new int[4 * 3_000];
    for (int i = 0; i < deltas.length; i += 4) {
      deltas[i] = 10;
      deltas[i + 3] = 1_000_000;
    }
    return new InkChange.Draw(
        Stroke.line(new StrokeId(id), page(PAPER, 1), Committee.PEN, new StrokePoints(deltas)));
  }
}
