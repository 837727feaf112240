package io.kairan.app.loadtest;

import io.kairan.annotation.PageRef;
import io.kairan.base.RevisionId;
import io.kairan.meeting.MeetingEvent;
import io.kairan.wire.ClientMessage;
import io.kairan.wire.EventLine;
import io.kairan.wire.HeldPages;
import io.kairan.wire.ServerMessage;
import io.kairan.wire.SessionOpened;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.WebSocketClient;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A simulated tablet that holds nothing at first: it fetches the page on show at once, and the rest
 * as it is granted, or all of it as fast as it can. Lives on one event loop.
 */
final class ColdTablet {

  private static final int CONNECTIONS = 6;

  private final Tablet tablet;
  private final HttpClient http;
  private final URI base;
  private final Map<PageRef, String> pictures;
  private final boolean paced;
  private final Map<PageRef, Long> arrivals = new HashMap<>();
  private final Set<PageRef> asked = new HashSet<>();
  private final Map<RevisionId, PageRef> papers = new HashMap<>();
  private final Queue<PageRef> rest = new ArrayDeque<>();
  private long bytes;
  private long failed;

  /**
   * @param pictures where the picture of each page is, in the agenda's order
   * @param paced whether it waits until the server lets the rest through
   */
  ColdTablet(
      Loop loop,
      WebSocketClient sockets,
      URI base,
      SessionOpened session,
      Map<PageRef, String> pictures,
      boolean paced) {
    this.base = base;
    this.pictures = pictures;
    this.paced = paced;
    this.tablet = new Tablet(sockets, base, session, this::hear);
    this.http = client(loop.vertx());
    pictures.keySet().forEach(page -> papers.put(page.revision(), page));
    rest.addAll(pictures.keySet());
  }

  Tablet tablet() {
    return tablet;
  }

  /** Begins to fetch ahead. */
  void begin(PageRef shown) {
    tablet.send(new ClientMessage.View(shown, true));
    show(shown);
    if (paced) {
      tablet.send(new ClientMessage.Holds(true, List.of(), List.of()));
    } else {
      for (int i = 0; i < CONNECTIONS; i++) {
        goOn();
      }
    }
  }

  /** When a page's picture was here, in ns; null while it is not. */
  @Nullable Long arrival(PageRef page) {
    return arrivals.get(page);
  }

  boolean holdsAll() {
    return arrivals.size() == pictures.size();
  }

  long bytes() {
    return bytes;
  }

  long failed() {
    return failed;
  }

  private void hear(ServerMessage message) {
    if (message instanceof ServerMessage.Fetch fetch) {
      PageRef known = papers.get(fetch.revision());
      if (known != null) {
        PageRef page = new PageRef(known.document(), fetch.revision(), fetch.page());
        fetch(page).onComplete(done -> report(page, List.of(fetch.grant())));
      }
    } else if (message instanceof ServerMessage.Events events) {
      for (EventLine line : events.events()) {
        if (line.event() instanceof MeetingEvent.PageTurned turned) {
          tablet.send(new ClientMessage.View(turned.page(), true));
          show(turned.page());
        }
      }
    }
  }

  private void show(PageRef page) {
    if (!asked.contains(page)) {
      fetch(page).onComplete(done -> report(page, List.of()));
    }
  }

  private void report(PageRef page, List<Long> grants) {
    if (paced) {
      boolean here = arrivals.containsKey(page);
      HeldPages held = new HeldPages(page.revision(), List.of(page.page(), page.page()));
      tablet.send(new ClientMessage.Holds(false, here ? List.of(held) : List.of(), grants));
    }
  }

  private void goOn() {
    PageRef next = rest.poll();
    if (next != null) {
      fetch(next).onComplete(done -> goOn());
    }
  }

  private Future<Buffer> fetch(PageRef page) {
    if (!asked.add(page)) {
      return Future.failedFuture("on its way");
    }
    return http.request(
            new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(base.resolve(String.valueOf(pictures.get(page))).toString())
                .putHeader("Authorization", "Bearer " + tablet.session().token()))
        .compose(request -> request.send())
        .compose(response ->
            response.statusCode() == 200
                ? response.body()
                : Future.failedFuture("status " + response.statusCode()))
        .onSuccess(picture -> {
          bytes += picture.length();
          arrivals.put(page, System.nanoTime());
        })
        .onFailure(problem -> {
          failed++;
          asked.remove(page);
        });
  }

  private static HttpClient client(Vertx vertx) {
    return vertx.createHttpClient(
        new HttpClientOptions().setTrustAll(true).setVerifyHost(false),
        new PoolOptions().setHttp1MaxSize(CONNECTIONS).setMaxWaitQueueSize(-1));
  }
}
