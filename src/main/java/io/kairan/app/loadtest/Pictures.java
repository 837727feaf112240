package io.kairan.app.loadtest;

import io.kairan.annotation.PageRef;
import io.kairan.meeting.MeetingDocument;
import io.kairan.meeting.MeetingEvent;
import io.kairan.wire.EventLine;
import io.kairan.wire.ServerMessage;
import io.kairan.wire.SessionOpened;
import java.net.URI;
import java.util.BitSet;
import java.util.List;

/**
 * The pictures that real tablets fetch: each page once, when it is first on show, and the one after
 * it. Lives on one event loop.
 */
final class Pictures {

  private final PictureRequests requests;
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
    this.seats = List.copyOf(seats);
    this.paper = paper;
    this.rendition = rendition;
    this.asked = new BitSet[seats.size()];
    this.requests = new PictureRequests(loop.vertx(), base, seats.size());
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
    SessionOpened seat = seats.get(tablet);
    requests
        .get(PictureRequests.path(seat, paper.content(), rendition, page), seat)
        .onSuccess(picture -> {
          delays.add(System.nanoTime() - start);
          bytes += picture.length();
        })
        .onFailure(problem -> failed++);
  }
}
