package io.kairan.live;

import static io.kairan.fixture.Committee.CHAIR;
import static io.kairan.fixture.Committee.CLERK;
import static io.kairan.fixture.Committee.KEY;
import static io.kairan.fixture.Committee.MEMBER;
import static io.kairan.fixture.Committee.NEXT_PAPER;
import static io.kairan.fixture.Committee.PAPER;
import static io.kairan.fixture.Committee.SHELVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kairan.base.CommandId;
import io.kairan.fixture.Committee;
import io.kairan.fixture.MemoryJournal;
import io.kairan.fixture.MemoryMemos;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingDocument;
import io.kairan.meeting.Refusal;
import io.kairan.wire.CloseCode;
import io.kairan.wire.ServerMessage;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Strokes that no pen draws, as shared ink and as memos: the same answer, and nothing is kept. */
class OddStrokesIT {

  private final MemoryJournal journal = new MemoryJournal();
  private final MemoryMemos memos = new MemoryMemos();
  private LiveServer server;

  @BeforeEach
  void start() throws Exception {
    journal
        .append(KEY, Committee.records(Committee.opened()))
        .toCompletableFuture()
        .get(10, TimeUnit.SECONDS);
    server = new LiveServer(journal, memos);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("REF4 MEM4 A stroke that cannot be is refused alike as shared ink and as a memo")
  @MethodSource("refused")
  void refused(String what, Refusal refusal, String page, String points) throws Exception {
    server.join(CLERK).send("gone", new MeetingCommand.WithdrawDocument(NEXT_PAPER.document()));
    WireClient chair = server.join(CHAIR);
    await().until(() -> LiveServer.done(server.rooms.state(KEY)).sequence() == 17);
    chair.sendText(shared(stroke(page, points)));
    chair.sendText(memo(stroke(page, points)));
    chair.awaitMessage(new ServerMessage.Refused(new CommandId("shared"), refusal));
    chair.awaitMessage(new ServerMessage.Refused(new CommandId("memo"), refusal));
    assertNothingKept();
  }

  static Stream<Arguments> refused() {
    String here = page(PAPER, 1);
    return Stream.of(
        Arguments.of("no point", Refusal.BAD_VALUE, here, ""),
        Arguments.of("half a point", Refusal.BAD_VALUE, here, "1,1"),
        Arguments.of("pressure beyond all", Refusal.BAD_VALUE, here, "1,1,256,0"),
        Arguments.of("time that runs back", Refusal.BAD_VALUE, here, "1,1,128,0,1,1,0,-1"),
        Arguments.of("too many points", Refusal.BAD_VALUE, here, points(10_001)),
        Arguments.of("a point off the page", Refusal.OFF_PAGE, here, "1,1,128,0,59528,0,0,1"),
        Arguments.of("a point before the page", Refusal.OFF_PAGE, here, "-1,1,128,0"),
        Arguments.of("points that overflow", Refusal.OFF_PAGE, here, "1,1,128,0,2147483647,0,0,1"),
        Arguments.of("a page that is not there", Refusal.UNKNOWN_PAGE, page(PAPER, 9), "1,1,9,0"),
        Arguments.of("a paper on the shelf", Refusal.UNKNOWN_PAGE, page(SHELVED, 1), "1,1,9,0"),
        Arguments.of("a withdrawn paper", Refusal.UNKNOWN_PAGE, page(NEXT_PAPER, 1), "1,1,9,0"));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("REF3 Numbers that are none make a stroke malformed")
  @MethodSource("malformed")
  void malformed(String number) throws Exception {
    WireClient chair = server.join(CHAIR);
    chair.sendText(shared(stroke(page(PAPER, 1), "1,1," + number + ",0")));
    chair.sendText(memo(stroke(page(PAPER, 1), number + ",1,128,0")));
    await().until(() -> chair.received(ServerMessage.Malformed.class).size() == 2);
    assertNothingKept();
  }

  static Stream<String> malformed() {
    return Stream.of("NaN", "Infinity", "0.5", "1e3", "2147483648", "\"1\"", "null");
  }

  @Test
  @DisplayName("REF8 A stroke of 100,000 points ends its sender's connection alone")
  void hundredThousand() throws Exception {
    WireClient chair = server.join(CHAIR);
    WireClient member = server.join(MEMBER);
    chair.sendText(shared(stroke(page(PAPER, 1), points(100_000))));
    assertThat(chair.awaitClose()).isEqualTo(CloseCode.TOO_LARGE.code());
    assertThat(member.open()).isTrue();
    assertNothingKept();
  }

  /** What is not in journal and memos is in no snapshot and no archive. */
  private void assertNothingKept() throws Exception {
    assertThat(LiveServer.done(server.rooms.state(KEY)).ink().pages()).isEmpty();
    for (MeetingDocument document : List.of(PAPER, NEXT_PAPER, SHELVED)) {
      assertThat(
              memos
                  .after(KEY, CHAIR, document.document(), 0)
                  .toCompletableFuture()
                  .get(10, TimeUnit.SECONDS))
          .isEmpty();
    }
  }

  private static String points(int count) {
    return "1,1,128,0" + ",0,0,0,1".repeat(count - 1);
  }

  private static String page(MeetingDocument document, int page) {
    return "{\"document\":\"%s\",\"revision\":\"%s\",\"page\":%d}"
        .formatted(document.document(), document.revision(), page);
  }

  private static String stroke(String page, String points) {
    return "{\"type\":\"draw\",\"stroke\":{\"id\":\"s1\",\"page\":"
        + page
        + ",\"pen\":{\"kind\":\"pen\",\"color\":\"#000000\",\"width\":100},\"points\":["
        + points
        + "]}}";
  }

  private static String shared(String change) {
    return "{\"type\":\"command\",\"id\":\"shared\",\"command\":{\"type\":\"writeSharedInk\",\"change\":"
        + change
        + "}}";
  }

  private static String memo(String change) {
    return "{\"type\":\"writeMemo\",\"id\":\"memo\",\"change\":" + change + "}";
  }
}
