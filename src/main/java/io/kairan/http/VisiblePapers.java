package io.kairan.http;

import io.kairan.base.ContentHash;
import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.meeting.MeetingDocument;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.stream.Stream;

/** Which papers a seat may read, and how long its browser may keep what it reads of them. */
final class VisiblePapers {

  private static final String FOREVER = "private, max-age=31536000, immutable";

  private VisiblePapers() {}

  static Stream<MeetingDocument> of(SeatAccess access) {
    return access.state().revisionsFor(access.seat().role());
  }

  /** The document that the path names by its content; 404 where the seat may not read it. */
  static MeetingDocument named(RoutingContext context, SeatAccess access) {
    ContentHash content = PathValues.value(context, "content", ContentHash::new);
    return of(access)
        .filter(placed -> placed.content().equals(content))
        .findFirst()
        .orElseThrow(() -> new ProblemException(Problem.of(404, "unknownDocument")));
  }

  /**
   * The head of an answer that a browser may keep for its own person, for ever; but what is to be
   * collected is kept by the client alone, which can let go of it.
   */
  static HttpServerResponse kept(RoutingContext context, MeetingDocument document, String etag) {
    return context
        .response()
        .putHeader(HttpHeaders.ETAG, etag)
        .putHeader(HttpHeaders.VARY, "Authorization")
        .putHeader(HttpHeaders.CACHE_CONTROL, document.collecting() == null ? FOREVER : "no-store");
  }
}
