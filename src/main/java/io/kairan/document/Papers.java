package io.kairan.document;

import io.kairan.base.ContentHash;
import io.kairan.base.MeetingKey;
import io.kairan.base.MunicipalityId;
import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.meeting.MeetingDocument;
import io.kairan.meeting.PageOrigin;
import io.kairan.render.RenderAnswer;
import io.kairan.render.RenderPool;
import io.kairan.render.RenderPriority;
import io.kairan.render.RenderTask;
import io.kairan.wire.PaperProgress;
import io.kairan.wire.PaperProgress.PageState;
import io.kairan.wire.PaperReports;
import io.kairan.wire.UploadedDocument;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The papers of all meetings: takes uploads through the gate, has their pages drawn, and serves
 * originals and pictures. It does not know who may see what: callers do. Callable from any thread;
 * futures complete on the caller's context, or on another thread where the caller has none, and
 * fail with a {@link ProblemException}.
 */
public final class Papers implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Papers.class);

  /** Changes within this time are told once. */
  private static final long COALESCED_MILLIS = 150;

  /** When pages are tried again that could not be tried, say because no child could be started. */
  private static final long TRIED_AGAIN_MILLIS = 10_000;

  private record Key(MunicipalityId municipality, ContentHash content) {}

  private final Vertx vertx;
  private final DocumentStore store;
  private final String rendition;
  private final PaperSettings settings;
  private final Workers workers = new Workers();
  private final Gate gate;
  private final Drawing.Studio studio;
  private final PictureCache cache;
  private final ConcurrentHashMap<Key, Drawing> drawings = new ConcurrentHashMap<>();
  private final LongAdder waited = new LongAdder();
  private final Set<Key> triedAgain = ConcurrentHashMap.newKeySet();
  private final Set<Key> changed = ConcurrentHashMap.newKeySet();
  private final List<BiConsumer<MeetingKey, PaperProgress>> listeners =
      new CopyOnWriteArrayList<>();
  private final List<BiConsumer<MeetingKey, MeetingDocument>> readers =
      new CopyOnWriteArrayList<>();
  private volatile boolean open = true;

  /**
   * @param rendition the name of how the pool draws, {@link io.kairan.render.Rendition#of}
   */
  public Papers(
      Vertx vertx, RenderPool pool, DocumentStore store, String rendition, PaperSettings settings) {
    this.vertx = vertx;
    this.store = store;
    this.rendition = rendition;
    this.settings = settings;
    this.gate = new Gate(vertx, pool, store, workers, settings);
    this.studio =
        new Drawing.Studio(
            pool,
            store,
            workers,
            rendition,
            new DiskShare(store, rendition, settings.pictureBytes()));
    this.cache = new PictureCache(settings.cacheBytes());
  }

  /** The rendition of all pictures, a part of their address. */
  public String rendition() {
    return rendition;
  }

  /**
   * Takes a file through the gate. Nothing is left of one that is refused or cut off. The room is
   * not told: the caller does that. Called on the context of the body.
   *
   * @param body a paused stream
   */
  public Future<UploadedDocument> receive(Upload upload, ReadStream<Buffer> body) {
    return Workers.backToCaller(gate.receive(upload, body));
  }

  /** Where the pages of a new revision come from, as far as a machine can tell. */
  public Future<List<PageOrigin>> compared(
      MunicipalityId municipality, MeetingDocument before, MeetingDocument after) {
    return Workers.backToCaller(
        original(municipality, before.content())
            .compose(old ->
                original(municipality, after.content())
                    .compose(fresh ->
                        studio
                            .pool()
                            .run(new RenderTask.Compare(fresh, old), RenderPriority.ASKED)))
            .map(RenderAnswer.Compared::pages)
            .recover(failure -> inOrder(before, after, failure)));
  }

  /** Where it cannot be told, pages are taken as changed in the order they stand. */
  private static Future<List<PageOrigin>> inOrder(
      MeetingDocument before, MeetingDocument after, Throwable failure) {
    LOG.warn("revisions of {} could not be compared", before.document(), failure);
    return Future.succeededFuture(
        IntStream.rangeClosed(1, after.pages().size())
            .mapToObj(page -> new PageOrigin(page <= before.pages().size() ? page : 0, false))
            .toList());
  }

  /** Where an original lies; 404 {@code unknownDocument} where it is not kept. */
  public Future<Path> original(MunicipalityId municipality, ContentHash content) {
    return Workers.backToCaller(
        workers.run(() -> store.original(municipality, content)).compose(Papers::known));
  }

  /** What the gate found in the documents of a meeting. */
  public Future<PaperReports> reports(MeetingKey meeting) {
    return Workers.backToCaller(
        Future.fromCompletionStage(store.papers(meeting))
            .map(papers -> new PaperReports(papers.stream().map(Papers::report).toList())));
  }

  private static PaperReports.PaperReport report(DocumentStore.Paper paper) {
    return new PaperReports.PaperReport(
        paper.document(), paper.fileName(), paper.bytes(), paper.report());
  }

  /** What is known of a revision since it was uploaded; 404 {@code unknownDocument}. */
  public Future<DocumentStore.Paper> uploaded(MeetingKey meeting, MeetingDocument document) {
    return Workers.backToCaller(
        Future.fromCompletionStage(store.paper(meeting, DocumentStore.rowOf(document.revision())))
            .compose(later ->
                later.isPresent()
                    ? Future.succeededFuture(later)
                    : Future.fromCompletionStage(store.paper(meeting, document.document())))
            .compose(Papers::known));
  }

  /**
   * A page's picture; waits for it where it is not drawn yet, before all pages that nobody asked
   * for. 404 {@code unknownPage} unless its document was {@link #ensure}d, 422 {@code pageFailed},
   * 503 {@code stillDrawing}.
   *
   * @param page counted from 1
   */
  public Future<Picture> picture(MeetingKey meeting, ContentHash content, int page, Rung rung) {
    Key key = new Key(meeting.municipality(), content);
    Drawing drawing = drawings.get(key);
    if (drawing == null || page < 1 || page > drawing.states().pages()) {
      return refused(Problem.of(404, "unknownPage"));
    }
    if (drawing.states().state(page) != PageState.READY) {
      waited.increment();
    }
    return Workers.backToCaller(
        read(key, drawing, page, rung)
            .recover(failure ->
                isGone(failure)
                    ? readAgain(key, drawing, page, rung)
                    : Future.failedFuture(failure)));
  }

  private Future<Picture> read(Key key, Drawing drawing, int page, Rung rung) {
    return drawing
        .lookedUp()
        .compose(ignored -> drawing.draw(page, RenderPriority.ASKED, () -> changed(key)))
        .timeout(settings.pictureWait().toMillis(), TimeUnit.MILLISECONDS)
        .recover(Papers::stillDrawing)
        .compose(ignored -> read(drawing, page, rung));
  }

  /** A picture that was given up on the disk is drawn again. */
  private Future<Picture> readAgain(Key key, Drawing drawing, int page, Rung rung) {
    waited.increment();
    drawing.states().lost(page);
    return read(key, drawing, page, rung);
  }

  private static boolean isGone(Throwable failure) {
    return failure instanceof NoSuchFileException
        || failure.getCause() instanceof NoSuchFileException;
  }

  /** How pictures were found so far. */
  public PictureFigures figures() {
    return new PictureFigures(cache.hits(), cache.misses(), waited.sum());
  }

  /** The validator of a page's picture, known before it is drawn. */
  public String etag(ContentHash content, int page, Rung rung) {
    return "\"" + content + "-" + rendition + "-" + page + "-" + rung.word() + "\"";
  }

  /** How far a document's pages are drawn, as far as is known now. */
  public PaperProgress progress(MeetingKey meeting, MeetingDocument document) {
    Drawing drawing = drawings.get(new Key(meeting.municipality(), document.content()));
    PageStates states =
        drawing == null ? new PageStates(document.pages().size()) : drawing.states();
    return states.progress(document.document(), document.revision(), rendition);
  }

  /**
   * Has all pages of a document drawn that are not; tells listeners how far it is, at least once.
   */
  public void ensure(MeetingKey meeting, MeetingDocument document) {
    Key key = new Key(meeting.municipality(), document.content());
    Drawing drawing =
        drawings.computeIfAbsent(
            key, k -> new Drawing(k.municipality(), k.content(), document.pages().size(), studio));
    if (drawing.states().watch(PageStates.Watcher.of(meeting, document))) {
      drawing
          .lookedUp()
          .onSuccess(ignored -> drawAll(key, drawing))
          .onFailure(failure -> giveUp(key, drawing, failure));
      readers.forEach(reader -> reader.accept(meeting, document));
    }
  }

  /** Stops telling a meeting that was removed, and forgets what is known of its documents. */
  public Future<Void> forget(MeetingKey meeting) {
    drawings.values().forEach(drawing -> drawing.states().forget(meeting));
    return Workers.backToCaller(Future.fromCompletionStage(store.forget(meeting)));
  }

  /** Whom to tell, on a thread of Vert.x, when a document's pages were drawn. */
  public void onProgress(BiConsumer<MeetingKey, PaperProgress> listener) {
    listeners.add(listener);
  }

  /** Whom to tell, once for each meeting, that a document's pages are wanted. */
  public void onWanted(BiConsumer<MeetingKey, MeetingDocument> reader) {
    readers.add(reader);
  }

  /**
   * Stops taking uploads and drawing; what is done stays. The pool and the store are not closed.
   */
  @Override
  public void close() {
    open = false;
    listeners.clear();
    readers.clear();
    workers.close();
  }

  private void drawAll(Key key, Drawing drawing) {
    changed(key);
    for (int page = 1; page <= drawing.states().pages(); page++) {
      RenderPriority priority = page == 1 ? RenderPriority.FIRST_PAGES : RenderPriority.REST;
      drawing
          .draw(page, priority, () -> changed(key))
          .onFailure(failure -> tryAgain(key, drawing, failure));
    }
  }

  /** The next time somebody asks for the document it is looked up anew. */
  private void giveUp(Key key, Drawing drawing, Throwable failure) {
    LOG.error("the pictures of {} could not be looked up", key.content(), failure);
    drawings.remove(key, drawing);
  }

  private void tryAgain(Key key, Drawing drawing, Throwable failure) {
    if (open && triedAgain.add(key)) {
      LOG.warn("pages of {} could not be drawn now", key.content(), failure);
      vertx.setTimer(
          TRIED_AGAIN_MILLIS,
          ignored -> {
            triedAgain.remove(key);
            drawAll(key, drawing);
          });
    }
  }

  private void changed(Key key) {
    if (open && changed.add(key)) {
      vertx.setTimer(COALESCED_MILLIS, ignored -> tell(key));
    }
  }

  private void tell(Key key) {
    changed.remove(key);
    Drawing drawing = drawings.get(key);
    if (drawing != null) {
      for (PageStates.Watcher watcher : drawing.states().watchers()) {
        PaperProgress progress =
            drawing.states().progress(watcher.document(), watcher.revision(), rendition);
        listeners.forEach(listener -> listener.accept(watcher.meeting(), progress));
      }
    }
  }

  private Future<Picture> read(Drawing drawing, int page, Rung rung) {
    Optional<String> failure = drawing.states().failure(page);
    if (failure.isPresent()) {
      return refused(
          new Problem(
              422, "pageFailed", Map.of("reason", failure.get(), "page", Integer.toString(page))));
    }
    String etag = etag(drawing.content(), page, rung);
    return cache.get(
        drawing.picture(page, rung),
        file -> workers.run(() -> PictureFiles.picture(file, Files.readAllBytes(file), etag)));
  }

  private static <T> Future<T> stillDrawing(Throwable failure) {
    return failure instanceof TimeoutException
        ? refused(Problem.of(503, "stillDrawing"))
        : Future.failedFuture(failure);
  }

  private static <T> Future<T> known(Optional<T> found) {
    return found
        .map(Future::succeededFuture)
        .orElseGet(() -> refused(Problem.of(404, "unknownDocument")));
  }

  private static <T> Future<T> refused(Problem problem) {
    return Future.failedFuture(new ProblemException(problem));
  }
}
