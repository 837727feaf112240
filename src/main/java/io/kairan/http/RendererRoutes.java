package io.kairan.http;

import io.kairan.render.RenderPool;
import io.kairan.wire.RendererUse;
import io.vertx.ext.web.Router;

/** What became of the render children, for the operator. */
public final class RendererRoutes implements Routes {

  private final OperatorGuard guard;
  private final RenderPool pool;

  public RendererRoutes(OperatorGuard guard, RenderPool pool) {
    this.guard = guard;
    this.pool = pool;
  }

  @Override
  public void mount(Router router) {
    router
        .get("/api/operator/renderer")
        .handler(
            guard.operator(
                context -> Answers.json(context, 200, new RendererUse(pool.childrenLost()))));
  }
}
