package io.kairan.live;

import static io.kairan.fixture.Committee.CHAIR;
import static io.kairan.fixture.Committee.KEY;
import static io.kairan.fixture.Committee.MEMBER;
import static io.kairan.fixture.Committee.OTHER;
import static io.kairan.fixture.Committee.PAPER;
import static io.kairan.fixture.Committee.page;
import static io.kairan.live.RawSocket.BINARY;
import static io.kairan.live.RawSocket.CLOSE;
import static io.kairan.live.RawSocket.CONTINUATION;
import static io.kairan.live.RawSocket.FINAL;
import static io.kairan.live.RawSocket.RESERVED;
import static io.kairan.live.RawSocket.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kairan.base.CommandId;
import io.kairan.fixture.Committee;
import io.kairan.fixture.MemoryJournal;
import io.kairan.fixture.MemoryMemos;
import io.kairan.meeting.MeetingCommand;
import io.kairan.wire.ClientMessage;
import io.kairan.wire.CloseCode;
import io.kairan.wire.Protocol;
import io.kairan.wire.ServerMessage;
import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Frames that are none: each costs the socket that sent them, and nobody else anything. */
class BrokenFramesIT {

  private static final byte[] PING =
      "{\"type\":\"ping\",\"number\":1}".getBytes(StandardCharsets.UTF_8);
  private static final byte[] NOTHING = {};
  private static final int PING_FRAME = 0x9;

  /** What a member does to its socket. */
  interface Deed {
    void to(RawSocket socket) throws IOException;
  }

  private LiveServer server;

  @BeforeEach
  void start() throws Exception {
    MemoryJournal journal = new MemoryJournal();
    journal
        .append(KEY, Committee.records(Committee.opened()))
        .toCompletableFuture()
        .get(10, TimeUnit.SECONDS);
    server = new LiveServer(journal, new MemoryMemos());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("REF8 REF12 Broken frames close their socket with a code that says why, no other")
  @MethodSource("deeds")
  void closed(String what, int code, Deed deed) throws IOException {
    WireClient chair = server.join(CHAIR);
    WireClient other = server.join(OTHER);
    try (RawSocket member = RawSocket.join(server.port(), MEMBER)) {
      deed.to(member);
      chair.send("c1", new MeetingCommand.TurnPage(1, page(PAPER, 2)));
      chair.awaitMessage(new ServerMessage.Accepted(new CommandId("c1"), 17));
      await().until(() -> !other.received(ServerMessage.Events.class).isEmpty());
      assertThat(member.awaitClose()).as(what).isEqualTo(code);
    }
    assertThat(other.open()).isTrue();
    await()
        .until(() ->
            other.received(ServerMessage.Presence.class).stream()
                .anyMatch(presence -> presence.everybody() == presence.named().contains(MEMBER)));
  }

  @Test
  @DisplayName("REF12 Who asks for pongs without end and reads none is cut off")
  void pings() throws IOException {
    WireClient other = server.join(OTHER);
    try (RawSocket member = RawSocket.join(server.port(), MEMBER)) {
      byte[] most = new byte[125];
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 1_000_000; i++) {
                  member.send(FINAL | PING_FRAME, most);
                }
              })
          .isInstanceOf(SocketException.class);
    }
    other.send(new ClientMessage.Ping(1));
    other.awaitMessage(new ServerMessage.Pong(1));
  }

  static Stream<Arguments> deeds() {
    return Stream.of(
        deed(
            "a message over the limit",
            CloseCode.TOO_LARGE.code(),
            socket -> socket.send(FINAL | TEXT, new byte[Protocol.LARGEST_MESSAGE + 1])),
        deed(
            "a message over the limit in pieces",
            CloseCode.TOO_LARGE.code(),
            socket -> {
              byte[] piece = new byte[Protocol.LARGEST_MESSAGE / 2];
              socket.send(BINARY, piece);
              socket.send(CONTINUATION, piece);
              socket.send(CONTINUATION, piece);
            }),
        deed(
            "a frame that announces a gigabyte",
            1009,
            socket -> socket.announce(FINAL | TEXT, 1 << 30)),
        deed(
            "10,000 empty pieces of a message",
            CloseCode.TOO_LARGE.code(),
            socket -> {
              socket.send(TEXT, NOTHING);
              for (int i = 0; i < 10_000; i++) {
                socket.send(CONTINUATION, NOTHING);
              }
            }),
        deed("a piece of no message", 1002, socket -> socket.send(CONTINUATION, NOTHING)),
        deed(
            "a message within a message",
            1002,
            socket -> {
              socket.send(TEXT, NOTHING);
              socket.send(FINAL | TEXT, PING);
            }),
        deed("text that is no UTF-8", 1007, socket -> socket.send(FINAL | TEXT, bytes(0xc3, 0x28))),
        deed(
            "half a surrogate pair as text",
            1007,
            socket -> socket.send(FINAL | TEXT, bytes('"', 0xed, 0xa0, 0x80, '"'))),
        deed("an unmasked frame", 1002, socket -> socket.sendUnmasked(FINAL | TEXT, PING)),
        deed("a compressed frame", 1002, socket -> socket.send(FINAL | RESERVED | TEXT, PING)),
        deed("an unknown kind of frame", 1002, socket -> socket.send(FINAL | 0x3, PING)),
        deed("a close of one byte", 1002, socket -> socket.send(FINAL | CLOSE, bytes(3))),
        deed("a ping in pieces", 1002, socket -> socket.send(PING_FRAME, NOTHING)));
  }

  private static Arguments deed(String what, int code, Deed deed) {
    return Arguments.of(what, code, deed);
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
