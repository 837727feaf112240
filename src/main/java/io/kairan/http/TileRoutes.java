package io.kairan.http;

import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.document.Tile;
import io.kairan.document.Tiles;
import io.kairan.identity.Operation;
import io.kairan.meeting.MeetingDocument;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Squares of pages that are drawn larger, for zoom, under addresses that never change. */
public final class TileRoutes implements Routes {

  private static final String TILE =
      "/api/meetings/:meeting/tiles/:content/:rendition/:page/:level/:column/:row";

  private final Guard guard;
  private final Tiles tiles;

  public TileRoutes(Guard guard, Tiles tiles) {
    this.guard = guard;
    this.tiles = tiles;
  }

  @Override
  public void mount(Router router) {
    router
        .route(TILE)
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .handler(guard.seat(Operation.READ_PAGES, this::tile));
  }

  private Future<?> tile(RoutingContext context, SeatAccess access) {
    Tile tile =
        new Tile(
            number(context, "page"),
            number(context, "level"),
            number(context, "column"),
            number(context, "row"));
    MeetingDocument document = VisiblePapers.named(context, access);
    if (!PathValues.text(context, "rendition").equals(tiles.rendition())) {
      throw new ProblemException(Problem.of(404, "notFound"));
    }
    return SentPicture.unlessKept(
        context,
        document,
        tiles.etag(document.content(), tile),
        () -> tiles.tile(access.key().municipality(), document, tile));
  }

  private static int number(RoutingContext context, String name) {
    return PathValues.value(context, name, Integer::parseInt);
  }
}
