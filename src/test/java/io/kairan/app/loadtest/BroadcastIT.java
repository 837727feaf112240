package io.kairan.app.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.ServerWebSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BroadcastIT {

  private static final int TABLETS = 5;

  private final Vertx vertx = Vertx.vertx();
  private final List<ServerWebSocket> sockets = new ArrayList<>();

  @AfterEach
  void end() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  @Test
  @DisplayName("LOA3 Over a loop that sends everything once, nothing is lost or doubled")
  void sound() throws Exception {
    try (VertxBroadcast server = new VertxBroadcast()) {
      for (Workload workload : played(URI.create("http://127.0.0.1:" + server.port()))) {
        assertThat(workload.certain().sent()).isPositive();
        assertThat(workload.certain().whole()).isTrue();
        assertThat(workload.measured().complete()).isTrue();
        assertThat(workload.measured().lastMs()).isPositive();
      }
    }
  }

  @Test
  @DisplayName("LOA3 Over a loop that sends everything to the last tablet twice, it is doubled")
  void doubling() throws Exception {
    for (Workload workload : played(loopSending(2))) {
      assertThat(workload.certain().lost()).isZero();
      assertThat(workload.certain().duplicated()).isEqualTo(workload.certain().sent());
    }
  }

  @Test
  @DisplayName("LOA3 Over a loop that leaves the last tablet out, it is lost")
  void losing() throws Exception {
    for (Workload workload : played(loopSending(0))) {
      assertThat(workload.certain().lost()).isEqualTo(workload.certain().sent());
      assertThat(workload.certain().duplicated()).isZero();
      assertThat(workload.measured().lastMs()).isZero();
    }
  }

  private static List<Workload> played(URI url) throws Exception {
    Broadcast.Place place = new Broadcast.Place("loop", url, ProcessorTime.own());
    try (Loop loop = new Loop()) {
      Broadcast all = Broadcast.open(loop, place, new LiveBench.Crowd(TABLETS, 2));
      Workload turns = new PageTurns(loop, all);
      LiveBench.play(loop, all, turns, 1);
      Workload ink = new Writers(loop, all.hands(), all.nextPage(), TABLETS);
      LiveBench.play(loop, all, ink, 2);
      return List.of(turns, ink);
    }
  }

  /** A broadcast loop that sends each message once, and another number of times to the last. */
  private URI loopSending(int timesToLast) throws Exception {
    HttpServer server =
        vertx
            .createHttpServer()
            .webSocketHandler(socket -> {
              sockets.add(socket);
              socket.binaryMessageHandler(frame -> broadcast(frame, timesToLast));
            })
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .get(10, TimeUnit.SECONDS);
    return URI.create("http://127.0.0.1:" + server.actualPort());
  }

  private void broadcast(Buffer frame, int timesToLast) {
    for (ServerWebSocket socket : sockets) {
      int count = socket.equals(sockets.getLast()) ? timesToLast : 1;
      for (int i = 0; i < count; i++) {
        var unused = socket.writeBinaryMessage(frame);
      }
    }
  }
}
