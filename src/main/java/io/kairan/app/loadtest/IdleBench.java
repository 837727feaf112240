package io.kairan.app.loadtest;

import io.kairan.base.Epoch;
import io.kairan.wire.ClientMessage;
import io.kairan.wire.Protocol;
import io.kairan.wire.SessionOpened;
import io.kairan.wire.WireJson;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketConnectOptions;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Connections that only stay: each says a few bytes every five seconds and is answered. */
final class IdleBench {

  static final String NAME = "idle";

  private static final int CROWD = 1_000;
  private static final int AT_ONCE = 50;
  private static final int SETTLE_MS = 3_000;
  private static final int BEATS = 2;
  private static final Buffer PING = Buffer.buffer("{\"type\":\"ping\",\"number\":1}");

  /** Where the connections go, and what they say first. */
  private record Host(
      String name, WebSocketConnectOptions to, @Nullable Buffer greeting, ProcessorTime cpu) {}

  private interface Look {
    Memory.Held held() throws IOException, InterruptedException;
  }

  private IdleBench() {}

  /** Runs it, once for each system. Blocks. */
  static void run(
      KairanMeeting.Place kairan, List<Broadcast.Place> others, Consumer<Figures.Row> told)
      throws IOException, InterruptedException {
    try (KairanApi api = new KairanApi(kairan.url(), kairan.operatorToken());
        Loop loop = new Loop()) {
      Rehearsal rehearsal = Rehearsal.begin(loop, api, kairan.url());
      try {
        SessionOpened seat = rehearsal.prepare(1).getLast();
        Epoch epoch = api.snapshot(seat).epoch();
        Buffer hello =
            Buffer.buffer(
                WireJson.encode(
                    new ClientMessage.Hello(Protocol.VERSION, seat.token(), epoch, 0, null)));
        Host own = new Host("kairan", Loop.webSocket(kairan.url()), hello, kairan.processor());
        told.accept(measure(loop, own, () -> Memory.ofJava(kairan.processor().pid())));
        for (Broadcast.Place other : others) {
          Host host = new Host(other.name(), echo(other.url()), null, other.processor());
          told.accept(measure(loop, host, other::held));
        }
      } finally {
        rehearsal.remove();
      }
    }
  }

  private static WebSocketConnectOptions echo(URI url) {
    return Loop.webSocket(url).setURI("/ws?echo");
  }

  private static Figures.Row measure(Loop loop, Host host, Look look)
      throws IOException, InterruptedException {
    Memory.Held before = look.held();
    List<WebSocket> sockets = new ArrayList<>();
    while (sockets.size() < CROWD) {
      List<WebSocket> more =
          loop.call(() -> {
            List<Future<WebSocket>> all = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
              all.add(connect(loop, host));
            }
            return Future.all(all).map(joined -> joined.<WebSocket>list());
          });
      sockets.addAll(more);
    }
    loop.call(() -> loop.after(SETTLE_MS));
    warmUp(loop, sockets);
    Memory.Held after = look.held();
    long cpu = host.cpu().nanos();
    beat(loop, sockets, BEATS);
    double micros = (host.cpu().nanos() - cpu) / 1e3 / BEATS / CROWD;
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("heap kB each", (after.heapBytes() - before.heapBytes()) / 1e3 / CROWD);
    figures.put("RSS kB each", (after.rssBytes() - before.rssBytes()) / 1e3 / CROWD);
    figures.put("server CPU us a heartbeat", micros);
    loop.call(() -> Future.join(sockets.stream().map(WebSocket::close).toList()));
    return new Figures.Row(NAME, host.name(), 1, figures);
  }

  /** As many words as in five minutes, so that no compiler is at work when it counts. */
  private static void warmUp(Loop loop, List<WebSocket> sockets)
      throws IOException, InterruptedException {
    for (int time = 0; time < 60; time++) {
      loop.call(() -> {
        sockets.forEach(socket -> socket.writeBinaryMessage(PING));
        return loop.after(50);
      });
    }
    loop.call(() -> loop.after(SETTLE_MS));
  }

  private static Future<WebSocket> connect(Loop loop, Host host) {
    return loop.webSockets()
        .connect(host.to())
        .onSuccess(socket -> {
          if (host.greeting() != null) {
            var unused = socket.writeBinaryMessage(host.greeting());
          }
        });
  }

  /** Every connection says something once in five seconds, one after the other. */
  private static void beat(Loop loop, List<WebSocket> sockets, int times)
      throws IOException, InterruptedException {
    long every = Protocol.PING_EVERY.toMillis();
    int steps = (int) every / 10;
    int each = Math.ceilDiv(sockets.size(), steps);
    for (int time = 0; time < times; time++) {
      long start = System.nanoTime();
      for (int step = 0; step < steps; step++) {
        int from = Math.min(sockets.size(), step * each);
        int to = Math.min(sockets.size(), from + each);
        loop.call(() -> {
          sockets.subList(from, to).forEach(socket -> socket.writeBinaryMessage(PING));
          return loop.after(8);
        });
      }
      long left = every - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      loop.call(() -> loop.after(Math.max(1, left)));
    }
  }
}
