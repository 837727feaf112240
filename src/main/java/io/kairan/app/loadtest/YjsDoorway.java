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
    YjsDoorway door = new YjsDoorway(loop, place);
    door.expect("kept", door.send("/keep", snapshot));
    return door;
  }

  /** Changes the document: another page is on show. Blocks. */
  void turn(int page) throws IOException, InterruptedException {
    expect("turned", send("/turn", Buffer.buffer("{\"page\":" + page + "}")));
  }

  /** The state vector of who has all of the document until now. Blocks. */
  Buffer vector() throws IOException, InterruptedException {
    return send("/vector", Buffer.buffer());
  }

  /** Comes back with all until this state vector; completes when the rest is there. */
  Future<Visit> comeBack(Buffer vector) {
    return visit(frames.wantSince(vector));
  }

  private Buffer send(String path, Buffer body) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(place.url().resolve(path))
              .version(HttpClient.Version.HTTP_1_1)
              .PUT(HttpRequest.BodyPublishers.ofByteArray(body.getBytes()))
              .build();
      return Buffer.buffer(http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
    }
  }

  private void expect(String wanted, Buffer said) throws IOException {
    if (!wanted.equals(said.toString())) {
      throw new IOException(place.name() + " says " + said + " instead of " + wanted);
    }
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
    return visit(frames.wantEverything());
  }

  private Future<Visit> visit(Buffer wish) {
    Promise<Visit> joined = Promise.promise();
    long start = System.nanoTime();
    loop.webSockets()
        .connect(Loop.webSocket(place.url()))
        .onFailure(joined::tryFail)
        .onSuccess(socket -> sync(socket, wish, start, joined));
    return joined.future();
  }

  private void sync(WebSocket socket, Buffer wish, long start, Promise<Visit> joined) {
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
            .compose(greeted -> socket.writeBinaryMessage(wish));
  }
}
