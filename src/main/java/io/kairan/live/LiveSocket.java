package io.kairan.live;

import io.kairan.base.ProblemException;
import io.kairan.base.SeatId;
import io.kairan.identity.Audit;
import io.kairan.identity.SeatSession;
import io.kairan.identity.SeatSessions;
import io.kairan.meeting.Refusal;
import io.kairan.wire.ClientMessage;
import io.kairan.wire.CloseCode;
import io.kairan.wire.Protocol;
import io.kairan.wire.ServerMessage;
import io.kairan.wire.WireJson;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.timeout.IdleStateHandler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.internal.http.WebSocketInternal;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection: hello, its session, its room, and every message after that. Used on the thread of
 * its socket alone.
 */
final class LiveSocket {

  private static final Logger LOG = LoggerFactory.getLogger(LiveSocket.class);
  private static final long DEAD_AFTER = Protocol.DEAD_AFTER.toMillis();

  private final ServerWebSocket socket;
  private final Executor loop;
  private final Rooms rooms;
  private final SeatSessions sessions;
  private final Audit audit;
  private final SocketWriter writer;
  private final SocketClock clock;
  private final Runnable ending;
  private @Nullable String token;
  private @Nullable Screen screen;
  private int malformed;
  private boolean over;

  LiveSocket(
      ServerWebSocket socket,
      Executor loop,
      SocketClock clock,
      Rooms rooms,
      LiveEndpoint.Doormen doormen) {
    this.socket = socket;
    this.loop = loop;
    this.clock = clock;
    this.rooms = rooms;
    this.sessions = doormen.sessions();
    this.audit = doormen.audit();
    this.writer = new SocketWriter(socket, rooms.traffic(), () -> close(CloseCode.TOO_SLOW));
    this.ending = () -> loop.execute(() -> close(CloseCode.SESSION_ENDED));
  }

  /** Begins to listen. */
  void open() {
    rooms.traffic().opened();
    arrangeHandlers();
    MessageAssembly assembly =
        new MessageAssembly(this::received, () -> close(CloseCode.TOO_LARGE));
    socket.frameHandler(frame -> {
      clock.heard();
      if (frame.isPing() && socket.writeQueueFull()) {
        cut();
      } else if (!over) {
        assembly.add(frame);
      }
    });
    socket.exceptionHandler(this::broke);
    socket.closeHandler(closed -> leave(0));
    clock.start(
        Protocol.HELLO_WITHIN.toMillis(),
        DEAD_AFTER,
        () -> token != null,
        () -> close(CloseCode.SILENT));
  }

  /**
   * HTTP's idle timer costs something at each write; {@link SocketClock} does its work here. That
   * text is UTF-8 nobody looks after unless told to.
   */
  private void arrangeHandlers() {
    ChannelHandlerContext handler = ((WebSocketInternal) socket).channelHandlerContext();
    ChannelPipeline pipeline = handler.pipeline();
    if (pipeline.get(IdleStateHandler.class) != null) {
      pipeline.remove(IdleStateHandler.class);
    }
    pipeline.addBefore(handler.name(), "utf8", new Utf8FrameValidator(false));
  }

  /** Says why where the frames were none; everything else just ends the line. */
  private void broke(Throwable problem) {
    LOG.debug("a socket failed", problem);
    if (problem instanceof CorruptedWebSocketFrameException broken) {
      WebSocketCloseStatus status = broken.closeStatus();
      close(status.code(), status.reasonText(), 0);
    }
  }

  /** Ends the line of who asks for pongs and takes none: a close frame would not be read either. */
  private void cut() {
    leave(0);
    ChannelHandlerContext handler = ((WebSocketInternal) socket).channelHandlerContext();
    handler.channel().unsafe().close(handler.newPromise());
  }

  private void received(Buffer bytes) {
    switch (MessageReader.read(bytes.getBytes())) {
      case MessageReader.Read.Message read -> take(read.message());
      case MessageReader.Read.BadValue bad when screen != null ->
          answer(new ServerMessage.Refused(bad.command(), Refusal.BAD_VALUE));
      case MessageReader.Read.BadValue ignored -> close(CloseCode.MALFORMED);
      case MessageReader.Read.Malformed bad -> protest(bad);
      case MessageReader.Read.OtherVersion ignored -> close(CloseCode.OTHER_VERSION);
    }
  }

  private void take(ClientMessage message) {
    Screen here = screen;
    if (message instanceof ClientMessage.Hello hello && token == null) {
      greet(hello);
    } else if (here == null) {
      close(CloseCode.MALFORMED);
    } else {
      switch (message) {
        case ClientMessage.Hello ignored ->
            protest(new MessageReader.Read.Malformed(null, "a second hello"));
        case ClientMessage.Command m when here.pongs.tooLate(m.heard(), SocketClock.now()) ->
            answer(new ServerMessage.Refused(m.id(), Refusal.TOO_LATE));
        case ClientMessage.Command m -> here.ask(room -> room.command(here, m.id(), m.command()));
        case ClientMessage.WriteMemo m -> here.ask(room -> room.memo(here, m.id(), m.change()));
        case ClientMessage.Draw m -> here.ask(room -> room.signals().draw(here, m.drawing()));
        case ClientMessage.View m -> here.ask(room -> room.signals().view(here, m));
        case ClientMessage.Point m -> here.ask(room -> room.signals().point(here, m.spot()));
        case ClientMessage.ShowPart m -> here.ask(room -> room.signals().showPart(here, m.part()));
        case ClientMessage.Holds m -> here.ask(room -> room.handouts().report(here, m));
        case ClientMessage.Ping m -> {
          here.pongs.sent(m.number(), SocketClock.now());
          answer(new ServerMessage.Pong(m.number()));
        }
      }
    }
  }

  /** Finds session and room; nothing else is read until the welcome is on its way. */
  private void greet(ClientMessage.Hello hello) {
    if (hello.protocol() != Protocol.VERSION) {
      close(CloseCode.OTHER_VERSION);
      return;
    }
    socket.pause();
    token = hello.token();
    rooms.sessions().add(hello.token(), ending);
    sessions
        .find(hello.token())
        .onSuccess(found -> loop.execute(() -> enter(hello, found)))
        .onFailure(this::fail);
  }

  private void enter(ClientMessage.Hello hello, Optional<SeatSession> found) {
    if (over) {
      return;
    }
    if (found.isEmpty()) {
      close(CloseCode.NOT_SIGNED_IN);
      return;
    }
    SeatSession session = found.get();
    rooms
        .registry()
        .room(session.key())
        .onSuccess(loaded -> loop.execute(() -> join(hello, session, loaded)))
        .onFailure(this::fail);
  }

  private void join(ClientMessage.Hello hello, SeatSession session, RoomRegistry.Loaded loaded) {
    if (over) {
      return;
    }
    Screen joining = new Screen(session, loaded);
    screen = joining;
    joining.ask(room ->
        room.join(
            new Arrivals.Arrival(
                joining, session.generation(), hello.epoch(), hello.sequence(), hello.papers())));
  }

  /** A meeting that is gone ends its sessions; everything else may pass. */
  private void fail(Throwable problem) {
    boolean gone = problem instanceof ProblemException p && p.problem().status() == 404;
    if (!gone) {
      LOG.warn("a screen could not be let in", problem);
    }
    loop.execute(() -> close(gone ? CloseCode.SESSION_ENDED : CloseCode.RESTARTING));
  }

  private void protest(MessageReader.Read.Malformed bad) {
    malformed++;
    LOG.info("malformed message {} of a session: {}", malformed, bad.reason());
    if (screen == null || malformed > Protocol.MALFORMED_ALLOWED) {
      close(CloseCode.MALFORMED);
    } else {
      answer(new ServerMessage.Malformed(bad.command(), bad.reason()));
    }
  }

  private String address() {
    return socket.remoteAddress().hostAddress();
  }

  private void answer(ServerMessage message) {
    if (!over) {
      writer.send(Frame.of(message));
    }
  }

  private void close(CloseCode code) {
    close(code.code(), code.name(), code == CloseCode.SILENT ? DEAD_AFTER : 0);
  }

  private void close(int code, String reason, long silentFor) {
    if (!over) {
      leave(silentFor);
      socket.close((short) code, reason);
      socket.resume();
    }
  }

  private void leave(long silentFor) {
    if (over) {
      return;
    }
    over = true;
    rooms.traffic().closed();
    clock.stop();
    String used = token;
    if (used != null) {
      rooms.sessions().remove(used, ending);
    }
    Screen here = screen;
    if (here != null) {
      here.ask(room -> room.leave(here, silentFor));
    }
  }

  /** This connection as its room sees it. */
  private final class Screen implements Outlet {

    private final SeatSession session;
    private final RoomRegistry.Loaded loaded;
    private final Airtime air = rooms.networks().of(address());
    private final PongTimes pongs = new PongTimes(SocketClock.now());
    private boolean welcomed;

    Screen(SeatSession session, RoomRegistry.Loaded loaded) {
      this.session = session;
      this.loaded = loaded;
    }

    void ask(Consumer<MeetingRoom> question) {
      loaded.loop().execute(() -> question.accept(loaded.room()));
    }

    @Override
    public SeatId seat() {
      return session.seat();
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
      if (!over) {
        writer.send(frame);
        if (!welcomed) {
          welcomed = true;
          socket.resume();
        }
      }
    }

    @Override
    public void signal(Frame frame) {
      if (!over) {
        writer.signal(frame);
      }
    }

    @Override
    public void close(CloseCode code) {
      LiveSocket.this.close(code);
    }

    @Override
    public void denied(String what, Refusal refusal) {
      String who = session.key() + "/" + session.seat();
      String outcome = WireJson.mapper().convertValue(refusal, String.class);
      audit.keep(new Audit.Line(who, what, address(), outcome));
    }
  }
}
