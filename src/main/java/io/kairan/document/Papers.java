package io.kairan.document;

import io.kairan.base.ContentHash;
import io.kairan.base.DocumentId;
import io.kairan.base.MeetingKey;
import io.kairan.base.MunicipalityId;
import io.kairan.meeting.MeetingDocument;
import io.kairan.render.RenderPool;
import io.kairan.wire.PaperProgress;
import io.kairan.wire.UploadedDocument;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/**
 * The papers of all meetings: takes uploads through the gate, has their pages drawn, and serves
 * originals and pictures. It does not know who may see what: callers do. Callable from any thread;
 * futures complete on the caller's context, or on another thread where the caller has none, and
 * fail with a {@link io.kairan.base.ProblemException}.
 */
public final class Papers implements AutoCloseable {

  private final String rendition;
  private final List<BiConsumer<MeetingKey, PaperProgress>> listeners =
      new CopyOnWriteArrayList<>();

  /**
   * @param rendition the name of how the pool draws, {@link io.kairan.render.Rendition#of}
   */
  public Papers(
      Vertx vertx, RenderPool pool, DocumentStore store, String rendition, PaperSettings settings) {
    this.rendition = rendition;
  }

  /**
   * Takes a file through the gate. Nothing is left of one that is refused or cut off. The room is
   * not told: the caller does that.
   *
   * @param fileName the name the file came under, as the client said it
   * @param announcedBytes its size as the client said it; -1 where it did not
   * @param body a paused stream
   */
  public Future<UploadedDocument> receive(
      MeetingKey meeting, String fileName, long announcedBytes, ReadStream<Buffer> body) {
    return Future.failedFuture(unbuilt());
  }

  /** Where an original lies; 404 {@code unknownDocument} where it is not kept. */
  public Future<Path> original(MunicipalityId municipality, ContentHash content) {
    return Future.failedFuture(unbuilt());
  }

  /** The name a document was uploaded under; 404 {@code unknownDocument}. */
  public Future<String> fileName(MeetingKey meeting, DocumentId document) {
    return Future.failedFuture(unbuilt());
  }

  /**
   * A page's picture; waits for it where it is not drawn yet, before all pages that nobody asked
   * for. 404 {@code unknownPage} unless its document was {@link #ensure}d, 422 {@code pageFailed},
   * 503 {@code stillDrawing}.
   *
   * @param page counted from 1
   */
  public Future<Picture> picture(MeetingKey meeting, ContentHash content, int page, Rung rung) {
    return Future.failedFuture(unbuilt());
  }

  /** How far a document's pages are drawn, as far as is known now. */
  public PaperProgress progress(MeetingKey meeting, MeetingDocument document) {
    List<PaperProgress.PageState> waiting =
        Collections.nCopies(document.pages().size(), PaperProgress.PageState.WAITING);
    return new PaperProgress(
        document.document(), document.revision(), rendition, waiting, List.of());
  }

  /**
   * Has all pages of a document drawn that are not; tells listeners how far it is, at least once.
   */
  public void ensure(MeetingKey meeting, MeetingDocument document) {
    PaperProgress progress = progress(meeting, document);
    listeners.forEach(listener -> listener.accept(meeting, progress));
  }

  /** Whom to tell, on a thread of Vert.x, when a document's pages were drawn. */
  public void onProgress(BiConsumer<MeetingKey, PaperProgress> listener) {
    listeners.add(listener);
  }

  /** Stops taking uploads and drawing; what is done stays. */
  @Override
  public void close() {
    listeners.clear();
  }

  private static UnsupportedOperationException unbuilt() {
    return new UnsupportedOperationException("papers are being built");
  }
}
