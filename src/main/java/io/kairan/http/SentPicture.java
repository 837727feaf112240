package io.kairan.http;

import io.kairan.document.Picture;
import io.kairan.meeting.MeetingDocument;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Supplier;

/** The answer with a picture: the whole of it, its head, or the part that was asked for. */
final class SentPicture {

  private SentPicture() {}

  /** 304 where the browser has it already, else the picture that is looked up. */
  static Future<?> unlessKept(
      RoutingContext context,
      MeetingDocument document,
      String etag,
      Supplier<Future<Picture>> lookUp) {
    return etag.equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))
        ? VisiblePapers.kept(context, document, etag).setStatusCode(304).end()
        : lookUp.get().compose(picture -> send(context, document, picture));
  }

  private static Future<Void> send(
      RoutingContext context, MeetingDocument document, Picture picture) {
    HttpServerResponse response =
        VisiblePapers.kept(context, document, picture.etag())
            .putHeader(HttpHeaders.CONTENT_TYPE, picture.mediaType())
            .putHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
    int length = picture.bytes().length();
    if (context.request().method().equals(HttpMethod.HEAD)) {
      return response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(length)).end();
    }
    Optional<ByteRange> range =
        ByteRange.of(context.request().getHeader("Range"), length)
            .filter(asked -> isOf(context, picture));
    if (range.isEmpty()) {
      return response.end(picture.bytes());
    }
    response.putHeader(HttpHeaders.CONTENT_RANGE, range.get().words());
    return range.get().isGood()
        ? response.setStatusCode(206).end(range.get().part(picture.bytes()))
        : response.setStatusCode(416).end();
  }

  /** A part of another picture than the one that the browser has a part of is of no use. */
  private static boolean isOf(RoutingContext context, Picture picture) {
    String condition = context.request().getHeader("If-Range");
    return condition == null || condition.equals(picture.etag());
  }
}
