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
import io.vertx.core.buffer.Buffer;
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

  private final Tablet tablet;
  private final PictureRequests requests;
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
      Loop loop, URI base, SessionOpened session, Map<PageRef, String> pictures, boolean paced) {
    this.pictures = pictures;
    this.paced = paced;
    this.tablet = new Tablet(loop, base, session, this::hear);
    this.requests = new PictureRequests(loop.vertx(), base, 1);
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
      for (int i = 0; i < PictureRequests.CONNECTIONS; i++) {
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
    return requests
        .get(String.valueOf(pictures.get(page)), tablet.session())
        .onSuccess(picture -> {
          bytes += picture.length();
          arrivals.put(page, System.nanoTime());
        })
        .onFailure(problem -> {
          failed++;
          asked.remove(page);
        });
  }
}
