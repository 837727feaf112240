package io.kairan.app.loadtest;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import java.io.IOException;

/** A server that keeps a meeting in one piece, and sends that to whoever connects. */
final class SnapshotDoorway implements Doorway {

  private final Loop loop;
  private final Broadcast.Place place;

  private SnapshotDoorway(Loop loop, Broadcast.Place place) {
    this.loop = loop;
    this.place = place;
  }

  /** Gives the server what it shall keep. Blocks. */
  static SnapshotDoorway open(Loop loop, Broadcast.Place place, Buffer snapshot)
      throws IOException, InterruptedException {
    Promise<Void> kept = Promise.promise();
    WebSocket socket =
        loop.call(() -> loop.webSockets().connect(Loop.webSocket(place.url()).setURI("/ws?keep")));
    loop.call(() -> {
      socket.binaryMessageHandler(answer -> kept.tryComplete());
      socket.closeHandler(closed -> kept.tryFail("closed " + socket.closeStatusCode()));
      var unused = socket.writeBinaryMessage(snapshot);
      return kept.future();
    });
    loop.call(() -> socket.close());
    return new SnapshotDoorway(loop, place);
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
  public Memory.Held held() throws IOException, InterruptedException {
    return place.held();
  }

  @Override
  public Future<Visit> join(int number) {
    Promise<Visit> joined = Promise.promise();
    long start = System.nanoTime();
    loop.webSockets()
        .connect(Loop.webSocket(place.url()).setURI("/ws?join"))
        .onFailure(joined::tryFail)
        .onSuccess(socket -> {
          socket.closeHandler(closed -> joined.tryFail("closed " + socket.closeStatusCode()));
          socket.binaryMessageHandler(everything ->
              joined.tryComplete(
                  new Visit(
                      everything.length(), System.nanoTime() - start, () -> Loop.drop(socket))));
        });
    return joined.future();
  }
}
