package io.kairan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.kairan.annotation.PageRef;
import io.kairan.base.CommandId;
import io.kairan.fixture.RunningServer;
import io.kairan.fixture.SeatClient;
import io.kairan.fixture.SystemCalls;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingDocument;
import io.kairan.wire.ClientMessage;
import io.kairan.wire.DiskTrouble;
import io.kairan.wire.MeetingSnapshot;
import io.kairan.wire.ServerMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real server over a disk that is slow, full or broken, as seen below the database. */
class DiskFaultIT {

  private static final String SENDING =
      "trace=pwrite64,fsync,fdatasync,writev,write,sendmsg,sendto";

  @TempDir static Path folder;
  private static RunningServer server;
  private static SeatClient chair;
  private static SeatClient member;

  @BeforeAll
  static void start() throws Exception {
    Optional<String> forbidden = SystemCalls.forbidden(folder);
    assumeThat(forbidden).as("this host lets nobody look at system calls").isEmpty();
    server = RunningServer.start(folder.resolve("data"));
    chair = SeatClient.redeem(server.demoLinks("chair").getFirst());
    member = SeatClient.redeem(server.demoLinks("attendee").getFirst());
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      member.close();
      chair.close();
      server.close();
    }
  }

  @Test
  @DisplayName(
      "JRN1 Each command is written, then synced, then acknowledged and told, in this order")
  void order() throws Exception {
    chair.connect(null, 0);
    member.connect(null, 0);
    MeetingSnapshot now = chair.snapshot();
    List<CommandId> commands = ids("order", 5);
    try (SystemCalls calls = SystemCalls.of(server.handle(), folder, "-e", SENDING)) {
      for (int i = 0; i < commands.size(); i++) {
        chair.command(commands.get(i), turn(now, 2 + i % 2));
        assertThat(chair.answer(commands.get(i))).isInstanceOf(ServerMessage.Accepted.class);
      }
      await().until(() -> told(calls, commands.getLast()) >= 3);
      for (CommandId command : commands) {
        checkOrder(calls.lines(), command.value());
      }
    }
  }

  @Test
  @DisplayName("JRN1 On a slow disk many commands share one sync, and none is lost")
  void slow() throws Exception {
    chair.connect(null, 0);
    MeetingSnapshot now = chair.snapshot();
    List<CommandId> commands = ids("slow", 40);
    try (SystemCalls calls =
        SystemCalls.of(
            server.handle(),
            folder,
            "-P",
            log(),
            "-e",
            "trace=fsync",
            "-e",
            "inject=fsync:delay_exit=20000")) {
      for (int i = 0; i < commands.size(); i++) {
        chair.command(commands.get(i), turn(now, 2 + i % 2));
      }
      for (CommandId command : commands) {
        assertThat(chair.answer(command)).isInstanceOf(ServerMessage.Accepted.class);
      }
      assertThat(calls.lines())
          .filteredOn(line -> isLog(line, "fsync("))
          .hasSizeBetween(1, commands.size() - 1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fsync:error=EIO", "pwrite64:error=ENOSPC", "pwrite64:error=EROFS"})
  @DisplayName(
      "JRN8 When the disk refuses, nobody is promised anything, chair and operator are told, and it"
          + " goes on by itself")
  void refuses(String fault) throws Exception {
    chair.connect(null, 0);
    member.connect(null, 0);
    MeetingSnapshot before = chair.snapshot();
    CommandId id = new CommandId("refused-" + fault.replaceAll("[^A-Za-z0-9]", "-"));
    PageRef page = page(before, Objects.requireNonNull(before.stage().shown()).page() == 3 ? 4 : 3);
    MeetingCommand turn = new MeetingCommand.TurnPage(before.stage().lease().term(), page);
    try (SystemCalls broken =
        SystemCalls.of(
            server.handle(),
            folder,
            "-P",
            log(),
            "-e",
            "trace=fsync,pwrite64",
            "-e",
            "inject=" + fault)) {
      chair.command(id, turn);
      await().until(() -> chair.closedWith() == 4002 && member.closedWith() == 4002);
      assertThat(broken.lines()).anyMatch(line -> line.contains("INJECTED"));
      assertThat(server.get("/health").path("reason").asText()).isEqualTo("databaseFailed");
      member.connect(before.epoch(), before.sequence());
      assertThat(chair.connect(before.epoch(), before.sequence()).sequence())
          .isEqualTo(before.sequence());
      assertThat(chair.await(ServerMessage.Disk.class).trouble())
          .isEqualTo(DiskTrouble.DATABASE_FAILED);
      chair.command(id, turn);
      chair.send(new ClientMessage.Ping(1));
      chair.await(ServerMessage.Pong.class);
      assertThat(chair.answered(id)).isEmpty();
      assertThat(chair.closedWith()).isZero();
      assertThat(member.received()).noneMatch(ServerMessage.Disk.class::isInstance);
    }
    await().until(() -> chair.closedWith() == 4002 && member.closedWith() == 4002);
    assertThat(server.get("/health").path("status").asText()).isEqualTo("ok");
    chair.connect(before.epoch(), before.sequence());
    chair.command(id, turn);
    assertThat(chair.answer(id)).isInstanceOf(ServerMessage.Accepted.class);
    assertThat(chair.snapshot().stage().shown()).isEqualTo(page);
    assertThat(applied(id)).isEqualTo(1);
  }

  /** How many page turns of a command this chair's connection was told of. */
  private static long applied(CommandId id) {
    return chair.received().stream()
        .filter(ServerMessage.Events.class::isInstance)
        .flatMap(message -> ((ServerMessage.Events) message).events().stream())
        .filter(line -> id.equals(line.command()))
        .count();
  }

  /** The first sending comes after the end of a sync that began after the writing. */
  private static void checkOrder(List<String> lines, String command) {
    int written = first(lines, 0, line -> isLog(line, "pwrite64(") && line.contains(command));
    int synced = first(lines, written, line -> isLog(line, "fsync("));
    if (lines.get(synced).contains("<unfinished")) {
      String thread = thread(lines.get(synced));
      synced =
          first(
              lines,
              synced,
              line -> thread(line).equals(thread) && line.contains("<... fsync resumed>"));
    }
    assertThat(lines.get(synced)).endsWith("= 0");
    int sent = first(lines, 0, line -> isSent(line, command));
    assertThat(sent).as("%s is told after its sync", command).isGreaterThan(synced);
  }

  private static long told(SystemCalls calls, CommandId command) throws IOException {
    return calls.lines().stream().filter(line -> isSent(line, command.value())).count();
  }

  private static boolean isLog(String line, String call) {
    return line.contains(" " + call) && line.contains("journal.db-wal>");
  }

  /** The number at the beginning of a line; short ones are followed by more spaces. */
  private static String thread(String line) {
    return line.split(" ", 2)[0];
  }

  private static boolean isSent(String line, String command) {
    return line.contains("<socket:") && line.contains("\\\"" + command + "\\\"");
  }

  private static int first(
      List<String> lines, int from, java.util.function.Predicate<String> wanted) {
    return IntStream.range(from, lines.size())
        .filter(i -> wanted.test(lines.get(i)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("not in the trace, from line " + from));
  }

  private static List<CommandId> ids(String name, int count) {
    List<CommandId> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(new CommandId(name + "-" + i + "-end"));
    }
    return ids;
  }

  private static MeetingCommand turn(MeetingSnapshot now, int page) {
    return new MeetingCommand.TurnPage(now.stage().lease().term(), page(now, page));
  }

  /** A page of the document on show, which has enough of them. */
  private static PageRef page(MeetingSnapshot now, int number) {
    MeetingDocument shown =
        now.agenda().items().stream()
            .flatMap(item -> item.documents().stream())
            .filter(one -> one.pages().size() > 4)
            .findFirst()
            .orElseThrow();
    return new PageRef(shown.document(), shown.revision(), number);
  }

  private static String log() {
    return folder.toAbsolutePath().resolve("data/municipalities/city/journal.db-wal").toString();
  }
}
