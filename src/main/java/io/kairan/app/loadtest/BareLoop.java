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
import io.kairan.wire.ServerProcess;
import io.kairan.wire.WireJson;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The {@link Script} over a server that knows nothing and sends each message to everybody: its
 * chair sends what Kairan's server would have sent, so that messages, their rhythm and the work of
 * the receivers are the same.
 */
final class BareLoop implements Script.Chair {

  /** What the script was like over the bare loop; as in {@link LoadReport}. */
  record Report(
      LoadReport.Deliveries pageTurns, LoadReport.Deliveries ink, LoadReport.Server server) {}

  private static final SeatId CHAIR = new SeatId("chair");
  private static final int PAGES = 20;

  private final List<WebSocket> sockets = new ArrayList<>();
  private long sequence;

  private BareLoop() {}

  /** Runs the script. Blocks for its seconds and the time around them. */
  static Report run(URI url, int tablets, int seconds) throws IOException, InterruptedException {
    DocumentId document = new DocumentId(UUID.randomUUID().toString());
    RevisionId revision = new RevisionId(UUID.randomUUID().toString());
    BareLoop bare = new BareLoop();
    try (KairanApi api = new KairanApi(url, "");
        Loop loop = new Loop()) {
      Script script =
          new Script(
              loop,
              tablets,
              bare,
              number -> new PageRef(document, revision, 1 + (number + 1) % PAGES));
      WebSocketClient client = loop.webSockets();
      loop.call(() -> bare.connect(client, url, message -> {}));
      for (int i = 0; i < tablets; i++) {
        int number = i;
        loop.call(() -> bare.connect(client, url, message -> script.hear(message, number)));
      }
      ServerProcess before = api.process();
      loop.call(() -> script.play(Script.seconds(seconds)), seconds);
      LoadReport.Server used = LoadReport.Server.between(before, api.process());
      return new Report(script.pageTurns(), script.ink(), used);
    }
  }

  @Override
  public void turn(CommandId id, PageRef page) {
    event(id, new MeetingEvent.PageTurned(page));
  }

  @Override
  public void draw(Drawing piece) {
    send(new ServerMessage.Drawings(List.of(new ServerMessage.DrawingOf(CHAIR, piece))));
  }

  @Override
  public void write(CommandId id, InkChange change) {
    event(id, new MeetingEvent.SharedInkWritten(change));
  }

  private Future<WebSocket> connect(WebSocketClient client, URI url, Consumer<ServerMessage> ears) {
    return client
        .connect(Loop.webSocket(url))
        .onSuccess(socket -> {
          sockets.add(socket);
          socket.binaryMessageHandler(frame -> ears.accept(decode(frame)));
        });
  }

  private void event(CommandId id, MeetingEvent event) {
    EventLine line =
        new EventLine(
            ++sequence, MeetingEvent.VERSION, System.currentTimeMillis(), CHAIR, id, event);
    send(new ServerMessage.Events(List.of(line)));
  }

  /** The first socket is the chair's. */
  private void send(ServerMessage message) {
    sockets.getFirst().write(Buffer.buffer(WireJson.encode(message)));
  }

  private static ServerMessage decode(Buffer frame) {
    try {
      return WireJson.decode(frame.getBytes(), ServerMessage.class);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
