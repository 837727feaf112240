package io.kairan.http;

import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.document.Words;
import io.kairan.identity.Operation;
import io.kairan.meeting.MeetingDocument;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The words, links and outlines of papers, under addresses that never change. */
public final class WordRoutes implements Routes {

  private static final String WORDS = "/api/meetings/:meeting/words/:content/:edition/";

  private final Guard guard;
  private final Words words;

  public WordRoutes(Guard guard, Words words) {
    this.guard = guard;
    this.words = words;
  }

  @Override
  public void mount(Router router) {
    router.get(WORDS + "outline").handler(guard.seat(Operation.READ_PAGES, this::outline));
    router.get(WORDS + "all").handler(guard.seat(Operation.READ_PAGES, this::all));
    router.get(WORDS + ":page").handler(guard.seat(Operation.READ_PAGES, this::page));
  }

  private Future<?> outline(RoutingContext context, SeatAccess access) {
    MeetingDocument document = named(context, access);
    return kept(context, document, "outline", () -> words.outline(access.key(), document));
  }

  /** Compressed whatever the client says: nothing that runs this client cannot read it. */
  private Future<?> all(RoutingContext context, SeatAccess access) {
    MeetingDocument document = named(context, access);
    return kept(
        context,
        document,
        "all",
        () ->
            words
                .whole(access.key(), document)
                .onSuccess(
                    found -> context.response().putHeader(HttpHeaders.CONTENT_ENCODING, "gzip")));
  }

  private Future<?> page(RoutingContext context, SeatAccess access) {
    MeetingDocument document = named(context, access);
    int page = PathValues.value(context, "page", Integer::parseInt);
    return kept(
        context, document, Integer.toString(page), () -> words.page(access.key(), document, page));
  }

  private MeetingDocument named(RoutingContext context, SeatAccess access) {
    if (!PathValues.text(context, "edition").equals(words.edition())) {
      throw new ProblemException(Problem.of(404, "notFound"));
    }
    return VisiblePapers.named(context, access);
  }

  private interface Content {

    Future<Buffer> read();
  }

  private Future<?> kept(
      RoutingContext context, MeetingDocument document, String name, Content content) {
    String etag = "\"" + words.edition() + "-" + document.content() + "-" + name + "\"";
    if (etag.equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
      return VisiblePapers.kept(context, document, etag).setStatusCode(304).end();
    }
    return content
        .read()
        .compose(json ->
            VisiblePapers.kept(context, document, etag)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(json));
  }
}
