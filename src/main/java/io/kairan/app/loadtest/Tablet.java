package io.kairan.app.loadtest;

import io.kairan.base.Epoch;
import io.kairan.wire.ClientMessage;
import io.kairan.wire.Protocol;
import io.kairan.wire.ServerMessage;
import io.kairan.wire.SessionOpened;
import io.kairan.wire.WireJson;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One simulated tablet: hello, catch-up, events in gapless order. Lives on one event loop. */
final class Tablet {

  private final SessionOpened session;
  private final Loop loop;
  private final URI base;
  private final Consumer<ServerMessage> ears;
  private final List<ServerMessage.Events> early = new ArrayList<>();
  private @Nullable WebSocket socket;
  private @Nullable Epoch epoch;
  private long sequence;
  private @Nullable String papers;
  private long bytes;
  private long gaps;

  Tablet(Loop loop, URI base, SessionOpened session, Consumer<ServerMessage> ears) {
    this.loop = loop;
    this.base = base;
    this.session = session;
    this.ears = ears;
  }

  /** Opens the socket and says hello; completes with the welcome. */
  Future<ServerMessage.Welcome> connect() {
    Promise<ServerMessage.Welcome> welcomed = Promise.promise();
    loop.webSockets()
        .connect(Loop.webSocket(base))
        .onFailure(welcomed::tryFail)
        .onSuccess(opened -> {
          socket = opened;
          opened.closeHandler(closed -> welcomed.tryFail("closed " + opened.closeStatusCode()));
          opened.binaryMessageHandler(frame -> hear(frame, welcomed));
          send(new ClientMessage.Hello(Protocol.VERSION, session.token(), epoch, sequence, papers));
        });
    return welcomed.future();
  }

  /** The tablet has taken a snapshot. */
  void begin(Epoch newEpoch, long newSequence) {
    epoch = newEpoch;
    sequence = newSequence;
    early.forEach(this::follow);
    early.clear();
  }

  void send(ClientMessage message) {
    WebSocket open = socket;
    if (open != null && !open.isClosed()) {
      open.write(Buffer.buffer(encode(message)));
    }
  }

  /** Cuts the connection as a dead access point does, without a word. */
  void drop() {
    WebSocket open = socket;
    if (open != null) {
      Loop.drop(open);
    }
    socket = null;
  }

  /** Stops reading, as a tablet does whose page hangs. */
  void stall() {
    WebSocket open = socket;
    if (open != null) {
      open.pause();
    }
  }

  /** Reads on; whether the server had sent it away by then is known soon after. */
  void wake() {
    WebSocket open = socket;
    if (open != null) {
      open.resume();
    }
  }

  /** Whether the socket is closed. */
  boolean gone() {
    WebSocket open = socket;
    return open == null || open.isClosed();
  }

  SessionOpened session() {
    return session;
  }

  /** The last event it has. */
  long sequence() {
    return sequence;
  }

  /** Payload bytes received so far. */
  long bytes() {
    return bytes;
  }

  /** How often a sequence was missing; 0 in a sound system. */
  long gaps() {
    return gaps;
  }

  private void hear(Buffer frame, Promise<ServerMessage.Welcome> welcomed) {
    bytes += frame.length();
    ServerMessage message;
    try {
      message = loop.frames().read(frame);
    } catch (IOException e) {
      gaps++;
      return;
    }
    if (message instanceof ServerMessage.Welcome welcome) {
      welcomed.tryComplete(welcome);
    }
    if (message instanceof ServerMessage.Papers states) {
      papers = states.mark();
    }
    if (message instanceof ServerMessage.Events events) {
      if (epoch == null) {
        early.add(events);
      } else {
        follow(events);
      }
    }
    ears.accept(message);
  }

  private void follow(ServerMessage.Events events) {
    for (var line : events.events()) {
      if (line.sequence() > sequence + 1) {
        gaps++;
      }
      sequence = Math.max(sequence, line.sequence());
    }
  }

  private static byte[] encode(ClientMessage message) {
    try {
      return WireJson.mapper().writerFor(ClientMessage.class).writeValueAsBytes(message);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
