package io.kairan.http;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;

/** Answers a request of a seat that may make it; a failed future becomes problem details. */
@FunctionalInterface
public interface SeatHandler {

  Future<?> handle(RoutingContext context, SeatAccess access);
}
