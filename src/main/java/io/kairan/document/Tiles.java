package io.kairan.document;

import io.kairan.base.ContentHash;
import io.kairan.base.MunicipalityId;
import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.meeting.MeetingDocument;
import io.kairan.render.RenderAnswer;
import io.kairan.render.RenderPool;
import io.kairan.render.RenderPriority;
import io.kairan.render.RenderTask;
import io.kairan.render.TileBlock;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Pages larger than their pictures, square by square, drawn when somebody looks closely and kept
 * while there is room. Callable from any thread; futures complete on the caller's context, or on
 * another thread where the caller has none, and fail with a {@link ProblemException}.
 */
public final class Tiles implements AutoCloseable {

  private static final List<String> KINDS = List.of("png", "webp", "jpg");

  private record Block(MunicipalityId municipality, ContentHash content, int page, TileBlock at) {

    /** The name of a mark that says that there are no tiles. */
    String failedMark() {
      return at.tile(page, 0, 0) + ".failed";
    }
  }

  private final RenderPool pool;
  private final DocumentStore store;
  private final String rendition;
  private final PaperSettings settings;
  private final Workers workers = new Workers();
  private final ConcurrentHashMap<Block, Future<Void>> underway = new ConcurrentHashMap<>();
  private final DiskShare share;

  /**
   * @param rendition the name of how the pool draws, {@link io.kairan.render.Rendition#of}
   */
  public Tiles(RenderPool pool, DocumentStore store, String rendition, PaperSettings settings) {
    this.pool = pool;
    this.store = store;
    this.rendition = rendition;
    this.settings = settings;
    this.share = new DiskShare(store, edition(), settings.tileBytes());
  }

  /** The rendition of all tiles, a part of their address. */
  public String rendition() {
    return rendition;
  }

  /** The name of the tiles in the store, where they lie apart from the pages' pictures. */
  public String edition() {
    return rendition + "-tiles";
  }

  /** The validator of a tile, known before it is drawn. */
  public String etag(ContentHash content, Tile tile) {
    return "\"" + content + "-" + rendition + "-" + tile.name() + "\"";
  }

  /**
   * A tile; waits for it where it is not drawn. 404 {@code unknownPage}, 422 {@code pageFailed},
   * 503 {@code stillDrawing}.
   */
  public Future<Picture> tile(MunicipalityId municipality, MeetingDocument document, Tile tile) {
    boolean there =
        tile.page() >= 1
            && tile.page() <= document.pages().size()
            && tile.isOn(document.pages().get(tile.page() - 1));
    if (!there) {
      return refused(Problem.of(404, "unknownPage"));
    }
    Block block = new Block(municipality, document.content(), tile.page(), tile.block());
    String etag = etag(document.content(), tile);
    return Workers.backToCaller(
        workers
            .run(() -> find(block, tile, etag))
            .compose(found ->
                found
                    .map(Future::succeededFuture)
                    .orElseGet(() ->
                        draw(block)
                            .timeout(settings.pictureWait().toMillis(), TimeUnit.MILLISECONDS)
                            .recover(Tiles::stillDrawing)
                            .compose(drawn -> workers.run(() -> find(block, tile, etag)))
                            .map(drawn -> drawn.orElseThrow(Tiles::lost)))));
  }

  @Override
  public void close() {
    workers.close();
  }

  private Optional<Picture> find(Block block, Tile tile, String etag) throws Exception {
    for (String kind : KINDS) {
      Path file =
          store.picture(block.municipality(), block.content(), edition(), tile.name() + "." + kind);
      if (Files.exists(file)) {
        return Optional.of(PictureFiles.picture(file, Files.readAllBytes(file), etag));
      }
    }
    return Optional.empty();
  }

  private Future<Void> draw(Block block) {
    Promise<Void> promise = Promise.promise();
    Future<Void> there = underway.putIfAbsent(block, promise.future());
    if (there != null) {
      return there;
    }
    workers
        .run(() -> task(block))
        .compose(task -> pool.run(task, RenderPriority.ASKED))
        .compose(drawn -> workers.run(() -> keep(block, drawn)), failure -> giveUp(block, failure))
        .onComplete(outcome -> {
          underway.remove(block);
          promise.handle(outcome);
        });
    return promise.future();
  }

  private RenderTask.DrawTiles task(Block block) throws Exception {
    if (Files.exists(
        store.picture(block.municipality(), block.content(), edition(), block.failedMark()))) {
      throw new ProblemException(Problem.of(422, "pageFailed"));
    }
    Path original =
        store
            .original(block.municipality(), block.content())
            .orElseThrow(() -> new ProblemException(Problem.of(404, "unknownDocument")));
    Path folder = store.drawingFolder(block.municipality(), block.content());
    return new RenderTask.DrawTiles(original, block.page(), folder, block.at());
  }

  private Void keep(Block block, RenderAnswer.TilesDrawn drawn) throws Exception {
    long bytes = DiskShare.bytes(drawn.files());
    store.keepPictures(block.municipality(), block.content(), edition(), drawn.files());
    share.kept(block.municipality(), bytes);
    return null;
  }

  /** What cannot be drawn is not tried again by everybody who zooms, nor after a restart. */
  private Future<Void> giveUp(Block block, Throwable failure) {
    if (failure instanceof ProblemException refused && refused.problem().status() == 422) {
      return workers
          .run(() -> mark(block))
          .compose(marked -> refused(Problem.of(422, "pageFailed")));
    }
    return Future.failedFuture(failure);
  }

  private Void mark(Block block) throws Exception {
    store.mark(block.municipality(), block.content(), edition(), block.failedMark());
    return null;
  }

  private static ProblemException lost() {
    return new ProblemException(Problem.of(503, "stillDrawing"));
  }

  private static Future<Void> stillDrawing(Throwable failure) {
    return failure instanceof TimeoutException
        ? refused(Problem.of(503, "stillDrawing"))
        : Future.failedFuture(failure);
  }

  private static <T> Future<T> refused(Problem problem) {
    return Future.failedFuture(new ProblemException(problem));
  }
}
