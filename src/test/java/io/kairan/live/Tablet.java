package io.kairan.live;

import io.kairan.base.CommandId;
import io.kairan.base.SeatId;
import io.kairan.fixture.Committee;
import io.kairan.meeting.MeetingEvent;
import io.kairan.meeting.Refusal;
import io.kairan.wire.CloseCode;
import io.kairan.wire.EventLine;
import io.kairan.wire.ServerMessage;
import io.kairan.wire.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A screen that remembers what it was sent. */
final class Tablet implements Outlet {

  private final SeatId seat;
  private final Executor loop;
  private final Airtime air;
  private final List<ServerMessage> received = new ArrayList<>();
  private final List<Frame> frames = new ArrayList<>();
  private final List<String> denials = new ArrayList<>();
  private @Nullable CloseCode closed;

  Tablet(SeatId seat, Executor loop) {
    this(seat, loop, new Airtime(1));
  }

  Tablet(SeatId seat, Executor loop, Airtime air) {
    this.seat = seat;
    this.loop = loop;
    this.air = air;
  }

  @Override
  public SeatId seat() {
    return seat;
  }

  @Override
  public Executor loop() {
    return loop;
  }

  @Override
  public Airtime air() {
    return air;
  }

  @Override
  public void send(Frame frame) {
    if (closed == null) {
      frames.add(frame);
      received.add(decoded(frame));
    }
  }

  @Override
  public void signal(Frame frame) {
    send(frame);
  }

  @Override
  public void close(CloseCode code) {
    closed = closed == null ? code : closed;
  }

  @Override
  public void denied(String what, Refusal refusal) {
    denials.add(what + " " + refusal);
  }

  /** What it asked for and may not do. */
  List<String> denials() {
    return denials;
  }

  @Nullable CloseCode closed() {
    return closed;
  }

  List<Frame> frames() {
    return frames;
  }

  void forget() {
    received.clear();
    frames.clear();
  }

  List<ServerMessage> received() {
    return received;
  }

  <T extends ServerMessage> List<T> received(Class<T> kind) {
    return received.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  List<EventLine> lines() {
    return received(ServerMessage.Events.class).stream().flatMap(m -> m.events().stream()).toList();
  }

  List<MeetingEvent> events() {
    return lines().stream()
        .map(EventLine::event)
        .<MeetingEvent>mapMulti((event, out) -> {
          if (event != null) {
            out.accept(event);
          }
        })
        .toList();
  }

  /** Who is here, as it was told last. */
  List<SeatId> present() {
    ServerMessage.Presence said = last(ServerMessage.Presence.class);
    return Stream.of(
            Committee.CHAIR, Committee.MEMBER, Committee.OTHER, Committee.CLERK, Committee.MONITOR)
        .filter(seat -> said.everybody() != said.named().contains(seat))
        .toList();
  }

  /** The answers to a command, in order. */
  List<ServerMessage> answers(String id) {
    CommandId command = new CommandId(id);
    return received.stream()
        .flatMap(message ->
            switch (message) {
              case ServerMessage.Accepted m when m.id().equals(command) -> Stream.of(message);
              case ServerMessage.Refused m when m.id().equals(command) -> Stream.of(message);
              default -> Stream.<ServerMessage>empty();
            })
        .toList();
  }

  <T extends ServerMessage> T last(Class<T> kind) {
    return Objects.requireNonNull(received(kind).getLast());
  }

  private static ServerMessage decoded(Frame frame) {
    try {
      return WireJson.decode(frame.json(), ServerMessage.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
