package io.kairan.app.loadtest;

import io.kairan.annotation.PageRef;
import io.kairan.meeting.MeetingDocument;
import io.kairan.meeting.MeetingEvent;
import io.kairan.wire.EventLine;
import io.kairan.wire.ServerMessage;
import io.kairan.wire.SessionOpened;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.BitSet;
import java.util.List;

/**
 * The pictures that real tablets fetch: each page once, when it is first on show, and the one after
 * it. Lives on one event loop.
 */
final class Pictures {

  /** A browser has six connections to a server. */
  private static final int CONNECTIONS_EACH = 6;

  private final HttpClient http;
  private final URI base;
  private final List<SessionOpened> seats;
  private final MeetingDocument paper;
  private final String rendition;
  private final BitSet[] asked;
  private final Delays delays = new Delays();
  private long bytes;
  private long failed;

  /**
   * @param seats of the tablets, by their numbers
   * @param rendition how the paper's pages are drawn at present
   */
  Pictures(
      Loop loop, URI base, List<SessionOpened> seats, MeetingDocument paper, String rendition) {
    this.base = base;
    this.seats = List.copyOf(seats);
    this.paper = paper;
    this.rendition = rendition;
    this.asked = new BitSet[seats.size()];
    this.http =
        loop.vertx()
            .createHttpClient(
                new HttpClientOptions().setTrustAll(true).setVerifyHost(false),
                new PoolOptions()
                    .setHttp1MaxSize(seats.size() * CONNECTIONS_EACH)
                    .setMaxWaitQueueSize(-1));
    for (int i = 0; i < asked.length; i++) {
      asked[i] = new BitSet();
    }
  }

  /**
   * A tablet has a message: where a page is turned, it needs the picture now, and then the next.
   */
  void hear(ServerMessage message, int tablet) {
    if (message instanceof ServerMessage.Events events) {
      for (EventLine line : events.events()) {
        if (line.event() instanceof MeetingEvent.PageTurned turned) {
          shown(turned.page(), tablet);
        }
      }
    }
  }

  LoadReport.Pictures report() {
    return new LoadReport.Pictures(
        delays.count(),
        failed,
        bytes / Math.max(1, seats.size()),
        delays.quantileMs(0.5),
        delays.quantileMs(0.99));
  }

  private void shown(PageRef page, int tablet) {
    fetch(page.page(), tablet);
    if (page.page() < paper.pages().size()) {
      fetch(page.page() + 1, tablet);
    }
  }

  private void fetch(int page, int tablet) {
    if (asked[tablet].get(page)) {
      return;
    }
    asked[tablet].set(page);
    long start = System.nanoTime();
    http.request(request(page, seats.get(tablet)))
        .compose(request -> request.send())
        .compose(response ->
            response.statusCode() == 200
                ? response.body()
                : Future.failedFuture("status " + response.statusCode()))
        .onSuccess(picture -> {
          delays.add(System.nanoTime() - start);
          bytes += picture.length();
        })
        .onFailure(problem -> failed++);
  }

  private RequestOptions request(int page, SessionOpened seat) {
    return new RequestOptions()
        .setMethod(HttpMethod.GET)
        .setAbsoluteURI(
            base.resolve(
                    "/api/meetings/%s/pictures/%s/%s/%d/screen"
                        .formatted(seat.meeting(), paper.content(), rendition, page))
                .toString())
        .putHeader("Authorization", "Bearer " + seat.token());
  }
}
