package io.kairan.app.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.wire.ServerProcess;
import io.kairan.wire.WireJson;
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

class BareLoopIT {

  private static final int TABLETS = 5;

  private final Vertx vertx = Vertx.vertx();
  private final List<ServerWebSocket> sockets = new ArrayList<>();
  private long deliveries;

  @AfterEach
  void end() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  @Test
  @DisplayName("LOA3 Over a loop that sends everything once, nothing is lost or doubled")
  void sound() throws Exception {
    BareLoop.Report report = BareLoop.run(loopSending(1, 1), TABLETS, 1);
    assertThat(report.pageTurns().sent()).isEqualTo(2);
    assertThat(report.pageTurns().delivered()).isEqualTo(2 * TABLETS);
    assertThat(report.pageTurns().whole()).isTrue();
    assertThat(report.ink().sent()).isEqualTo(2);
    assertThat(report.ink().whole()).isTrue();
    assertThat(report.pageTurns().p50Ms()).isPositive();
    assertThat(report.server().cpuMicrosPerDelivery()).isEqualTo(7);
  }

  @Test
  @DisplayName("LOA3 Over a loop that sends everything to the last tablet twice, it is doubled")
  void doubling() throws Exception {
    BareLoop.Report report = BareLoop.run(loopSending(1, 2), TABLETS, 1);
    assertThat(report.pageTurns().lost()).isZero();
    assertThat(report.pageTurns().duplicated()).isEqualTo(2);
    assertThat(report.ink().duplicated()).isEqualTo(2);
  }

  @Test
  @DisplayName("LOA3 Over a loop that leaves the last tablet out, it is lost")
  void losing() throws Exception {
    BareLoop.Report report = BareLoop.run(loopSending(1, 0), TABLETS, 1);
    assertThat(report.pageTurns().lost()).isEqualTo(2);
    assertThat(report.ink().lost()).isEqualTo(2);
    assertThat(report.pageTurns().duplicated()).isZero();
  }

  /** A broadcast loop that sends each message so often, and another number of times to the last. */
  private URI loopSending(int times, int timesToLast) throws Exception {
    HttpServer server =
        vertx
            .createHttpServer()
            .webSocketHandler(socket -> {
              sockets.add(socket);
              socket.binaryMessageHandler(frame -> broadcast(frame, times, timesToLast));
            })
            .requestHandler(request -> request.response().end(used()))
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .get(10, TimeUnit.SECONDS);
    return URI.create("http://127.0.0.1:" + server.actualPort());
  }

  private void broadcast(Buffer frame, int times, int timesToLast) {
    for (ServerWebSocket socket : sockets) {
      int count = socket.equals(sockets.getLast()) ? timesToLast : times;
      for (int i = 0; i < count; i++) {
        var unused = socket.writeBinaryMessage(frame);
      }
      deliveries++;
    }
  }

  private Buffer used() {
    return Buffer.buffer(WireJson.encode(new ServerProcess(7 * deliveries, 0, deliveries)));
  }
}
