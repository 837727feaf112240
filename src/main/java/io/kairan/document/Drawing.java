package io.kairan.document;

import io.kairan.base.ContentHash;
import io.kairan.base.MunicipalityId;
import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.render.RenderAnswer;
import io.kairan.render.RenderPool;
import io.kairan.render.RenderPriority;
import io.kairan.render.RenderTask;
import io.kairan.wire.PaperProgress.PageState;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The drawing of one original's pages: looks up which are there, asks the pool for the others, and
 * keeps what comes back. Thread-safe.
 */
final class Drawing {

  private final MunicipalityId municipality;
  private final ContentHash content;
  private final Studio studio;
  private final PageStates states;
  private final Future<Places> places;
  private final ConcurrentHashMap<Integer, Future<Void>> underway = new ConcurrentHashMap<>();

  /** What every drawing works with. */
  record Studio(
      RenderPool pool, DocumentStore store, Workers workers, String rendition, DiskShare share) {}

  private record Places(Path original, Path folder) {}

  Drawing(MunicipalityId municipality, ContentHash content, int pages, Studio studio) {
    this.municipality = municipality;
    this.content = content;
    this.studio = studio;
    this.states = new PageStates(pages);
    this.places = studio.workers().run(this::lookUp);
  }

  ContentHash content() {
    return content;
  }

  PageStates states() {
    return states;
  }

  /** Completes once it is known which pages are drawn. */
  Future<Void> lookedUp() {
    return places.mapEmpty();
  }

  /** Where a page's picture lies, once it has one. */
  Path picture(int page, Rung rung) {
    return studio
        .store()
        .picture(
            municipality, content, studio.rendition(), states.picture(page, rung).orElseThrow());
  }

  /**
   * Draws a page unless it is drawn or failed; joins and raises a drawing of it that is underway.
   * Fails only when it could not be tried.
   *
   * @param told runs when the page's state has changed
   */
  Future<Void> draw(int page, RenderPriority priority, Runnable told) {
    return places.compose(found -> {
      if (states.state(page) != PageState.WAITING) {
        return Future.succeededFuture();
      }
      RenderTask.Draw task =
          new RenderTask.Draw(found.original(), page, found.folder(), Rung.sizes());
      Promise<Void> promise = Promise.promise();
      Future<Void> there = underway.putIfAbsent(page, promise.future());
      if (there != null) {
        studio.pool().raise(task, priority);
        return there;
      }
      settle(page, studio.pool().run(task, priority))
          .onComplete(outcome -> {
            underway.remove(page);
            told.run();
            promise.handle(outcome);
          });
      return promise.future();
    });
  }

  private Future<Void> settle(int page, Future<RenderAnswer.Drawn> drawn) {
    return drawn.compose(
        answer -> studio.workers().run(() -> keep(page, answer)),
        failure -> studio.workers().run(() -> markFailed(page, failure)));
  }

  private Void keep(int page, RenderAnswer.Drawn drawn) throws Exception {
    List<Path> files = drawn.pictures().stream().map(RenderAnswer.DrawnPicture::file).toList();
    if (drawn.looksBlank()) {
      mark(PageStates.blankMark(page));
    }
    long bytes = DiskShare.bytes(files);
    studio.store().keepPictures(municipality, content, studio.rendition(), files);
    files.forEach(file -> states.found(String.valueOf(file.getFileName())));
    studio.share().kept(municipality, bytes);
    return null;
  }

  /** A page that cannot be drawn stays so; one that could not be tried waits on. */
  private Void markFailed(int page, Throwable failure) throws Exception {
    if (failure instanceof ProblemException refused && refused.problem().status() == 422) {
      mark(PageStates.failedMark(page, refused.problem().code()));
      return null;
    }
    throw failure instanceof Exception e ? e : new IllegalStateException(failure);
  }

  private void mark(String name) throws Exception {
    studio.store().mark(municipality, content, studio.rendition(), name);
    states.found(name);
  }

  private Places lookUp() throws Exception {
    Path original =
        studio
            .store()
            .original(municipality, content)
            .orElseThrow(() -> new ProblemException(Problem.of(404, "unknownDocument")));
    studio.store().pictures(municipality, content, studio.rendition()).forEach(states::found);
    return new Places(original, studio.store().drawingFolder(municipality, content));
  }
}
