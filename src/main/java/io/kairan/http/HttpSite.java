package io.kairan.http;

import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.regex.Pattern;

/** All routes of the server behind one door: security headers first, problem details last. */
public final class HttpSite {

  /** Only our own files, from nowhere else; blobs are pictures that the client decoded. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self';"
          + " img-src 'self' blob: data:; font-src 'self'; manifest-src 'self';"
          + " worker-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.\\-\\[\\]:]{1,255}");

  private HttpSite() {}

  public static Router router(Vertx vertx, List<Routes> families) {
    Router router = Router.router(vertx);
    router.route().handler(HttpSite::secure);
    families.forEach(family -> family.mount(router));
    router
        .route()
        .last()
        .handler(
            context -> Answers.failure(context, new ProblemException(Problem.of(404, "notFound"))));
    router.route().failureHandler(HttpSite::failed);
    for (int status : new int[] {400, 405, 406, 413, 415}) {
      router.errorHandler(status, context -> Answers.failure(context, refused(status)));
    }
    return router;
  }

  private static void secure(RoutingContext context) {
    HttpServerResponse response = context.response();
    response.putHeader(
        "Content-Security-Policy",
        CONTENT_SECURITY_POLICY + "; connect-src 'self'" + sockets(context));
    response.putHeader("X-Content-Type-Options", "nosniff");
    response.putHeader("Referrer-Policy", "no-referrer");
    response.putHeader("Cross-Origin-Resource-Policy", "same-origin");
    context.next();
  }

  /** The same host's WebSocket by name: older Safari does not count it as 'self'. */
  private static String sockets(RoutingContext context) {
    String host = context.request().getHeader(HttpHeaders.HOST);
    return host != null && HOST.matcher(host).matches() ? " ws://" + host + " wss://" + host : "";
  }

  private static void failed(RoutingContext context) {
    Throwable failure = context.failure();
    int status = context.statusCode();
    Answers.failure(
        context, failure == null || (status < 500 && status >= 400) ? refused(status) : failure);
  }

  private static ProblemException refused(int status) {
    return new ProblemException(
        Problem.of(status < 400 ? 500 : status, status == 404 ? "notFound" : "badRequest"));
  }
}
