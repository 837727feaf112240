package io.kairan.http;

import io.vertx.ext.web.Router;

/** A family of routes. */
@FunctionalInterface
public interface Routes {

  void mount(Router router);
}
