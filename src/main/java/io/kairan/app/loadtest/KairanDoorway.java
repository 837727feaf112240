package io.kairan.app.loadtest;

import io.kairan.annotation.PageRef;
import io.kairan.base.DocumentId;
import io.kairan.base.RevisionId;
import io.kairan.wire.MeetingSnapshot;
import io.kairan.wire.SessionOpened;
import io.kairan.wire.WireJson;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpResponseExpectation;
import io.vertx.core.http.PoolOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A meeting of Kairan, joined as docs/PROTOCOL.md says: the socket, the snapshot, the ink of the
 * page on show, then the ink of all papers.
 */
final class KairanDoorway implements Doorway {

  private static final int PATIENCE_MS = 60_000;

  private record Revision(DocumentId document, RevisionId revision) {

    static Revision of(MeetingSnapshot.InkChunk chunk) {
      return new Revision(chunk.page().document(), chunk.page().revision());
    }
  }

  private final Loop loop;
  private final KairanMeeting.Place place;
  private final List<SessionOpened> seats;
  private final HttpClient http;
  private final Map<Buffer, MeetingSnapshot> known = new HashMap<>();

  /** For these seats; each tablet has a connection of its own for its requests. */
  KairanDoorway(Loop loop, KairanMeeting.Place place, List<SessionOpened> seats) {
    this.loop = loop;
    this.place = place;
    this.seats = List.copyOf(seats);
    this.http =
        loop.vertx()
            .createHttpClient(
                new HttpClientOptions()
                    .setDefaultHost(place.url().getHost())
                    .setDefaultPort(place.url().getPort()),
                new PoolOptions().setHttp1MaxSize(seats.size()));
  }

  @Override
  public String name() {
    return "kairan";
  }

  @Override
  public ProcessorTime processor() {
    return place.processor();
  }

  @Override
  public Memory.Held held() throws IOException, InterruptedException {
    return Memory.ofJava(place.processor().pid());
  }

  @Override
  public Future<Visit> join(int number) {
    SessionOpened seat = seats.get(number % seats.size());
    Tablet tablet = new Tablet(loop, place.url(), seat, message -> {});
    long start = System.nanoTime();
    AtomicLong bytes = new AtomicLong();
    AtomicLong first = new AtomicLong();
    return tablet
        .connect()
        .compose(welcome -> get(seat, "/snapshot", bytes))
        .map(this::read)
        .compose(snapshot -> {
          tablet.begin(snapshot.epoch(), snapshot.sequence());
          return shown(seat, snapshot, bytes)
              .onSuccess(ok -> first.set(System.nanoTime() - start))
              .compose(ok -> papers(seat, snapshot, bytes));
        })
        .map(ok -> new Visit(bytes.get() + tablet.bytes(), first.get(), tablet::drop));
  }

  private Future<?> shown(SessionOpened seat, MeetingSnapshot snapshot, AtomicLong bytes) {
    PageRef page = snapshot.stage().shown();
    return snapshot.ink().stream()
        .filter(chunk -> chunk.page().equals(page))
        .findFirst()
        .<Future<?>>map(chunk ->
            get(seat, ink(Revision.of(chunk)) + "/" + chunk.page().page() + at(chunk), bytes))
        .orElseGet(Future::succeededFuture);
  }

  private Future<?> papers(SessionOpened seat, MeetingSnapshot snapshot, AtomicLong bytes) {
    Map<Revision, Long> newest = new HashMap<>();
    snapshot.ink().forEach(chunk -> newest.merge(Revision.of(chunk), chunk.changedAt(), Math::max));
    Stream<Future<Buffer>> all =
        newest.entrySet().stream()
            .map(paper -> get(seat, ink(paper.getKey()) + "/" + paper.getValue(), bytes));
    return Future.all(all.toList());
  }

  private static String ink(Revision paper) {
    return "/ink/" + paper.document() + "/" + paper.revision();
  }

  private static String at(MeetingSnapshot.InkChunk chunk) {
    return "/" + chunk.changedAt();
  }

  private Future<Buffer> get(SessionOpened seat, String path, AtomicLong bytes) {
    return http.request(HttpMethod.GET, "/api/meetings/" + seat.meeting() + path)
        .compose(request -> {
          request.idleTimeout(PATIENCE_MS);
          request.putHeader("Authorization", "Bearer " + seat.token());
          request.putHeader("Accept-Encoding", "gzip");
          return request.send();
        })
        .expecting(HttpResponseExpectation.SC_OK)
        .compose(answer -> answer.body())
        .onSuccess(body -> bytes.addAndGet(body.length()));
  }

  /** Many get the same bytes: they are read once. */
  private MeetingSnapshot read(Buffer gzip) {
    return known.computeIfAbsent(gzip, KairanDoorway::unpacked);
  }

  private static MeetingSnapshot unpacked(Buffer gzip) {
    try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(gzip.getBytes()))) {
      return WireJson.decode(plain.readAllBytes(), MeetingSnapshot.class);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
