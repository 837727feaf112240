package io.kairan.app.loadtest;

import io.kairan.wire.ClientMessage;
import io.kairan.wire.MeetingSnapshot;
import io.kairan.wire.WireJson;
import io.vertx.core.Future;
import java.io.IOException;
import java.net.http.HttpResponse;

/** Lets tablets join one after the other, each with its snapshot, and counts what it takes. */
final class Joining {

  private static final int PING_MS = 5_000;

  private final KairanApi api;
  private final Loop loop;
  private final Delays delays = new Delays();
  private long bytes;

  Joining(KairanApi api, Loop loop) {
    this.api = api;
    this.loop = loop;
  }

  /** The tablet is in the meeting, current, and keeps its connection alive. Blocks. */
  void join(Tablet tablet) throws IOException, InterruptedException {
    long start = System.nanoTime();
    long before = tablet.bytes();
    loop.call(tablet::connect);
    HttpResponse<byte[]> body =
        api.http()
            .send(
                api.meeting(tablet.session(), "/snapshot").build(),
                HttpResponse.BodyHandlers.ofByteArray());
    MeetingSnapshot snapshot = WireJson.decode(body.body(), MeetingSnapshot.class);
    loop.call(() -> {
      tablet.begin(snapshot.epoch(), snapshot.sequence());
      loop.vertx().setPeriodic(PING_MS, id -> tablet.send(new ClientMessage.Ping(id)));
      return Future.succeededFuture();
    });
    delays.add(System.nanoTime() - start);
    bytes += body.body().length + tablet.bytes() - before;
  }

  LoadReport.Join report() {
    return new LoadReport.Join(
        delays.quantileMs(0.5), delays.quantileMs(0.99), bytes / Math.max(1, delays.count()));
  }
}
