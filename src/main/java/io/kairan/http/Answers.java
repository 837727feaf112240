package io.kairan.http;

import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.live.SharedBody;
import io.kairan.wire.WireJson;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ways an answer is written: JSON, shared bodies, problem details. */
public final class Answers {

  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
  private static final int LARGEST_JSON = 64 * 1024;
  private static final long MOST_DRAINED = 4L * 1024 * 1024;

  private Answers() {}

  /** Sends a value of the wire; never kept by caches. */
  public static Future<Void> json(RoutingContext context, int status, Object value) {
    return context
        .response()
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(Buffer.buffer(WireJson.encode(value)));
  }

  public static Future<Void> nothing(RoutingContext context) {
    return context.response().setStatusCode(204).end();
  }

  /** Sends a body that many share, compressed where the client takes it, or says not modified. */
  static Future<Void> shared(RoutingContext context, SharedBody body, String cacheControl) {
    HttpServerResponse response =
        context
            .response()
            .putHeader(HttpHeaders.ETAG, body.etag())
            .putHeader(HttpHeaders.VARY, "Accept-Encoding, Authorization")
            .putHeader(HttpHeaders.CACHE_CONTROL, cacheControl);
    if (body.etag().equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
      return response.setStatusCode(304).end();
    }
    response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
    String taken = context.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
    if (taken != null && taken.contains("gzip")) {
      return response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip").end(body.gzip());
    }
    return response.end(body.plain());
  }

  /** Reads the request's body strictly; fails with 400 {@code badRequest} or 413. */
  static <T> Future<T> read(RoutingContext context, Class<T> type) {
    return body(context)
        .map(body -> {
          try {
            return WireJson.decode(body.getBytes(), type);
          } catch (IOException e) {
            throw new ProblemException(Problem.of(400, "badRequest"));
          }
        });
  }

  /** Refuses a body that is too large at once, and hangs up when much more of it comes. */
  private static Future<Buffer> body(RoutingContext context) {
    Promise<Buffer> whole = Promise.promise();
    HttpServerRequest request = context.request();
    Buffer read = Buffer.buffer();
    request
        .handler(piece -> {
          if (read.length() + piece.length() <= LARGEST_JSON) {
            read.appendBuffer(piece);
          } else {
            whole.tryFail(new ProblemException(Problem.of(413, "requestTooLarge")));
          }
          if (request.bytesRead() > MOST_DRAINED) {
            request.connection().close();
          }
        })
        .exceptionHandler(
            broken -> whole.tryFail(new ProblemException(Problem.of(400, "badRequest"))))
        .endHandler(ended -> whole.tryComplete(read))
        .resume();
    return whole.future();
  }

  /** What the audit says of it: {@code ok}, or the code of the problem. */
  static String outcome(AsyncResult<?> done) {
    return done.succeeded() ? "ok" : problem(done.cause()).code();
  }

  /** Sends a failure as problem details; what is no problem of the caller's is logged. */
  public static void failure(RoutingContext context, Throwable failure) {
    HttpServerResponse response = context.response();
    if (response.ended() || response.closed()) {
      return;
    }
    Problem problem = problem(failure);
    if (problem.status() == 500) {
      LOG.error("{} {} failed", context.request().method(), context.request().path(), failure);
    }
    if (response.headWritten()) {
      response.reset();
      return;
    }
    response
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (problem.status() == 503) {
      response.putHeader(HttpHeaders.RETRY_AFTER, "2");
    }
    response.end(Buffer.buffer(WireJson.encode(ProblemCatalogue.details(problem))));
  }

  private static Problem problem(Throwable failure) {
    Throwable cause = failure;
    while (cause != null) {
      if (cause instanceof ProblemException known) {
        return known.problem();
      }
      cause = cause.getCause();
    }
    return Problem.of(500, "internal");
  }
}
