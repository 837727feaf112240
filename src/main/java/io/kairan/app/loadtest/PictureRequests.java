package io.kairan.app.loadtest;

import io.kairan.base.ContentHash;
import io.kairan.wire.SessionOpened;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;

/** Asks for page pictures as browsers do. Lives on one event loop. */
final class PictureRequests {

  /** A browser has so many connections to a server. */
  static final int CONNECTIONS = 6;

  private final HttpClient http;
  private final URI base;

  /**
   * @param browsers how many browsers it stands for
   */
  PictureRequests(Vertx vertx, URI base, int browsers) {
    this.base = base;
    this.http =
        vertx.createHttpClient(
            new HttpClientOptions().setTrustAll(true).setVerifyHost(false),
            new PoolOptions().setHttp1MaxSize(browsers * CONNECTIONS).setMaxWaitQueueSize(-1));
  }

  /** Where the picture of a page is. */
  static String path(SessionOpened seat, ContentHash content, String rendition, int page) {
    return "/api/meetings/%s/pictures/%s/%s/%d/screen"
        .formatted(seat.meeting(), content, rendition, page);
  }

  /** The picture; fails where it is answered with anything else. */
  Future<Buffer> get(String path, SessionOpened seat) {
    return http.request(
            new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(base.resolve(path).toString())
                .putHeader("Authorization", "Bearer " + seat.token()))
        .compose(request -> request.send())
        .compose(response ->
            response.statusCode() == 200
                ? response.body()
                : Future.failedFuture("status " + response.statusCode()));
  }
}
