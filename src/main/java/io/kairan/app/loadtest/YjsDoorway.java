package io.kairan.app.loadtest;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A hocuspocus server that keeps a meeting's ink as a Yjs document, which a client syncs with. */
final class YjsDoorway implements Doorway {

  private final Loop loop;
  private final Broadcast.Place place;
  private final HocuspocusFrames frames = new HocuspocusFrames("ink");

  private YjsDoorway(Loop loop, Broadcast.Place place) {
    this.loop = loop;
    this.place = place;
  }

  /** Gives the server what it shall keep. Blocks. */
  static YjsDoorway open(Loop loop, Broadcast.Place place, Buffer snapshot)
      throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest keep =
          HttpRequest.newBuilder(place.url().resolve("/keep"))
              .version(HttpClient.Version.HTTP_1_1)
              .PUT(HttpRequest.BodyPublishers.ofByteArray(snapshot.getBytes()))
              .build();
      String said = http.send(keep, HttpResponse.BodyHandlers.ofString()).body();
      if (!"kept".equals(said)) {
        throw new IOException(place.name() + " keeps nothing: " + said);
      }
    }
    return new YjsDoorway(loop, place);
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
        .connect(Loop.webSocket(place.url()))
        .onFailure(joined::tryFail)
        .onSuccess(socket -> sync(socket, start, joined));
    return joined.future();
  }

  private void sync(WebSocket socket, long start, Promise<Visit> joined) {
    long[] bytes = {0};
    socket.closeHandler(closed -> joined.tryFail("closed " + socket.closeStatusCode()));
    socket.binaryMessageHandler(frame -> {
      bytes[0] += frame.length();
      if (frames.isEverything(frame)) {
        long nanos = System.nanoTime() - start;
        joined.tryComplete(new Visit(bytes[0], nanos, () -> Loop.drop(socket)));
      }
    });
    var unused =
        socket
            .writeBinaryMessage(frames.greeting())
            .compose(greeted -> socket.writeBinaryMessage(frames.wantEverything()));
  }
}
