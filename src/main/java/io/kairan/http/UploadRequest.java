package io.kairan.http;

import io.kairan.base.DocumentId;
import io.kairan.base.MeetingKey;
import io.kairan.document.Upload;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A request whose body is a file. */
final class UploadRequest {

  /** How long a client may go on sending what was refused before it is cut off. */
  private static final long LEFTOVER_MILLIS = 10_000;

  private final Vertx vertx;
  private final HttpServerRequest request;

  UploadRequest(Vertx vertx, HttpServerRequest request) {
    this.vertx = vertx;
    this.request = request;
  }

  Upload announced(MeetingKey meeting, Optional<DocumentId> of) {
    return new Upload(meeting, fileName(request), announcedBytes(), of);
  }

  /** Lets a client that is still sending read its answer, and cuts it off when it does not stop. */
  void throwAwayTheRest() {
    if (!request.isEnded() && !request.response().closed()) {
      request.handler(ignored -> {});
      request.resume();
      vertx.setTimer(
          LEFTOVER_MILLIS,
          ignored -> {
            if (!request.isEnded()) {
              var unused = request.connection().close();
            }
          });
    }
  }

  /** The header is UTF-8 in percent encoding; what cannot be read so is taken as it is. */
  static String fileName(HttpServerRequest request) {
    String header = request.headers().get("X-File-Name");
    if (header == null) {
      return "";
    }
    try {
      return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return header;
    }
  }

  private long announcedBytes() {
    String header = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return header == null ? -1 : Long.parseLong(header);
  }
}
