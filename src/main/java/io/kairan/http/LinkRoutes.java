package io.kairan.http;

import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.base.SeatId;
import io.kairan.identity.Operation;
import io.kairan.wire.SeatLinks;
import io.nayuki.qrcodegen.QrCode;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The links of seats, as text and as QR codes, for the clerk. */
public final class LinkRoutes implements Routes {

  private final Guard guard;
  private final SeatUrls urls;

  public LinkRoutes(Guard guard, SeatUrls urls) {
    this.guard = guard;
    this.urls = urls;
  }

  @Override
  public void mount(Router router) {
    router
        .get("/api/meetings/:meeting/links")
        .handler(guard.seat(Operation.SEE_LINKS, this::links));
    router
        .get("/api/meetings/:meeting/links/:seat/qr")
        .handler(guard.seat(Operation.SEE_LINKS, this::qr));
  }

  private Future<?> links(RoutingContext context, SeatAccess access) {
    return Answers.json(
        context,
        200,
        new SeatLinks(
            access.state().seats().all().stream()
                .map(seat -> new SeatLinks.SeatLink(seat.id(), urls.of(access.key(), seat)))
                .toList()));
  }

  private Future<?> qr(RoutingContext context, SeatAccess access) {
    SeatId asked = PathValues.value(context, "seat", SeatId::new);
    return access
        .state()
        .seats()
        .find(asked)
        .map(seat -> QrCode.encodeText(urls.of(access.key(), seat), QrCode.Ecc.MEDIUM))
        .map(code ->
            context
                .response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "image/svg+xml")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(svg(code)))
        .orElseGet(() -> Future.failedFuture(new ProblemException(Problem.of(404, "unknownSeat"))));
  }

  /** One square a module, with the quiet zone of four modules that readers need. */
  private static String svg(QrCode code) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append("M%d %dh1v1h-1z".formatted(x + 4, y + 4));
        }
      }
    }
    int side = code.size + 8;
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\" shape-rendering=\"crispEdges\">"
            .formatted(side)
        + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path d=\""
        + path
        + "\" fill=\"#000\"/></svg>";
  }
}
