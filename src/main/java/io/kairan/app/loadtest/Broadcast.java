package io.kairan.app.loadtest;

import io.kairan.annotation.InkChange;
import io.kairan.annotation.PageRef;
import io.kairan.base.CommandId;
import io.kairan.base.DocumentId;
import io.kairan.base.RevisionId;
import io.kairan.base.SeatId;
import io.kairan.meeting.MeetingEvent;
import io.kairan.wire.Drawing;
import io.kairan.wire.EventLine;
import io.kairan.wire.ServerMessage;
import io.kairan.wire.WireJson;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.ObjIntConsumer;

/**
 * A server that knows nothing and sends each message to everybody: chair and hands send it what
 * Kairan's server would have sent, so that messages, their rhythm and the work of the receivers are
 * the same.
 */
final class Broadcast implements Contender {

  /** A running server. */
  record Place(String name, URI url, ProcessorTime processor) {

    /** What the process holds in memory. Blocks. */
    Memory.Held held() throws IOException, InterruptedException {
      return "vertx".equals(name)
          ? Memory.ofJava(processor.pid())
          : Memory.ofNode(url, processor.pid());
    }

    private Envelope envelope() {
      return "hocuspocus".equals(name)
          ? new HocuspocusFrames("meeting").stateless()
          : Envelope.NONE;
    }
  }

  private static final int PAGES = 20;
  private static final int NOBODY = -1;

  private final DocumentId document = new DocumentId(UUID.randomUUID().toString());
  private final RevisionId revision = new RevisionId(UUID.randomUUID().toString());
  private final Loop loop;
  private final Place place;
  private final int tablets;
  private final Envelope envelope;
  private final List<WebSocket> sockets = new ArrayList<>();
  private final List<Sender> senders = new ArrayList<>();
  private ObjIntConsumer<ServerMessage> ears = (message, tablet) -> {};
  private long sequence;
  private int page;

  private Broadcast(Loop loop, Place place, int tablets) {
    this.loop = loop;
    this.place = place;
    this.tablets = tablets;
    this.envelope = place.envelope();
  }

  /** Connects everybody. Blocks. */
  static Broadcast open(Loop loop, Place place, LiveBench.Crowd crowd)
      throws IOException, InterruptedException {
    Broadcast broadcast = new Broadcast(loop, place, crowd.tablets());
    for (int i = 0; i <= crowd.writers(); i++) {
      SeatId seat = new SeatId(i == 0 ? "chair" : "writer-" + i);
      broadcast.senders.add(broadcast.new Sender(seat, loop.call(() -> broadcast.connect(NOBODY))));
    }
    for (int i = 0; i < crowd.tablets(); i++) {
      int number = i;
      loop.call(() -> broadcast.connect(number));
    }
    return broadcast;
  }

  @Override
  public String name() {
    return place.name();
  }

  @Override
  public ProcessorTime processor() {
    return place.processor();
  }

  @Override
  public int tablets() {
    return tablets;
  }

  @Override
  public Script.Chair chair() {
    return senders.getFirst();
  }

  @Override
  public List<Hand> hands() {
    return List.copyOf(senders.subList(1, senders.size()));
  }

  @Override
  public PageRef nextPage() {
    return new PageRef(document, revision, 1 + ++page % PAGES);
  }

  @Override
  public void listen(ObjIntConsumer<ServerMessage> newEars) {
    ears = newEars;
  }

  @Override
  public void leave() throws IOException, InterruptedException {
    loop.call(() -> Future.join(sockets.stream().map(WebSocket::close).toList()));
  }

  private Future<WebSocket> connect(int tablet) {
    Promise<WebSocket> welcomed = Promise.promise();
    loop.webSockets()
        .connect(Loop.webSocket(place.url()))
        .onFailure(welcomed::tryFail)
        .onSuccess(socket -> {
          sockets.add(socket);
          socket.closeHandler(closed -> welcomed.tryFail("closed " + socket.closeStatusCode()));
          socket.binaryMessageHandler(frame -> {
            welcomed.tryComplete(socket);
            envelope.open(frame).ifPresent(message -> hear(message, tablet));
          });
          envelope
              .greeting()
              .ifPresentOrElse(socket::writeBinaryMessage, () -> welcomed.tryComplete(socket));
        });
    return welcomed.future();
  }

  private void hear(Buffer frame, int tablet) {
    if (tablet == NOBODY) {
      return;
    }
    try {
      ears.accept(loop.frames().read(frame), tablet);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Somebody who sends for all. */
  private final class Sender implements Script.Chair {

    private final SeatId seat;
    private final WebSocket socket;

    Sender(SeatId seat, WebSocket socket) {
      this.seat = seat;
      this.socket = socket;
    }

    @Override
    public void turn(CommandId id, PageRef page) {
      event(id, new MeetingEvent.PageTurned(page));
    }

    @Override
    public void draw(Drawing piece) {
      send(new ServerMessage.Drawings(List.of(new ServerMessage.DrawingOf(seat, piece))));
    }

    @Override
    public void write(CommandId id, InkChange change) {
      event(id, new MeetingEvent.SharedInkWritten(change));
    }

    private void event(CommandId id, MeetingEvent event) {
      long now = System.currentTimeMillis();
      EventLine line = new EventLine(++sequence, MeetingEvent.VERSION, now, seat, id, event);
      send(new ServerMessage.Events(List.of(line)));
    }

    private void send(ServerMessage message) {
      var unused =
          socket.writeBinaryMessage(envelope.wrap(Buffer.buffer(WireJson.encode(message))));
    }
  }
}
