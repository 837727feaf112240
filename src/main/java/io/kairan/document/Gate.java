package io.kairan.document;

import io.kairan.base.ContentHash;
import io.kairan.base.DocumentId;
import io.kairan.base.MunicipalityId;
import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.base.RevisionId;
import io.kairan.meeting.MeetingDocument;
import io.kairan.render.RenderAnswer;
import io.kairan.render.RenderPool;
import io.kairan.render.RenderPriority;
import io.kairan.render.RenderTask;
import io.kairan.wire.GateReport;
import io.kairan.wire.UploadedDocument;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.streams.ReadStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The way of an uploaded file into the store: received under a temporary name, looked at, opened in
 * a child, and only then kept. A file that fails at any step is deleted.
 */
final class Gate {

  private final Vertx vertx;
  private final RenderPool pool;
  private final DocumentStore store;
  private final Workers workers;
  private final PaperSettings settings;
  private final Turns turns;
  private final Conversion conversion;

  Gate(Vertx vertx, RenderPool pool, DocumentStore store, Workers workers, PaperSettings settings) {
    this.vertx = vertx;
    this.pool = pool;
    this.store = store;
    this.workers = workers;
    this.settings = settings;
    this.turns = new Turns(settings.uploadsAtOnce());
    this.conversion = new Conversion(pool, workers);
  }

  Future<UploadedDocument> receive(Upload upload, ReadStream<Buffer> body) {
    long announced = upload.announcedBytes();
    if (announced > settings.mostBytes()) {
      return refused(Intake.tooLarge(settings.mostBytes(), announced));
    }
    Intake intake = new Intake(vertx, body, settings);
    return turns.take(() ->
        Workers.backToCaller(workers.run(() -> place(upload.meeting().municipality(), announced)))
            .compose(file ->
                pour(intake, file, announced)
                    .compose(bytes -> check(file, bytes))
                    .compose(ignored -> conversion.toPdf(file, upload.fileName()))
                    .compose(made ->
                        examine(upload, made)
                            .eventually(() -> workers.run(() -> Files.deleteIfExists(made.file()))))
                    .eventually(() -> workers.run(() -> Files.deleteIfExists(file)))));
  }

  /** Where the file will lie, if the disk keeps its reserve with it. */
  private Path place(MunicipalityId municipality, long announced) throws IOException {
    long left = store.freeBytes(municipality) - Math.max(0, announced);
    if (left < settings.reserveBytes()) {
      throw new ProblemException(Problem.of(507, "diskFull"));
    }
    return store.incoming(municipality);
  }

  private Future<Long> pour(Intake intake, Path file, long announced) {
    OpenOptions fresh = new OpenOptions().setWrite(true).setCreateNew(true);
    return vertx
        .fileSystem()
        .open(file.toString(), fresh)
        .compose((AsyncFile open) -> intake.into(open))
        .compose(bytes ->
            announced >= 0 && announced != bytes
                ? refused(Problem.of(400, "uploadCut"))
                : Future.succeededFuture(bytes));
  }

  private Future<Void> check(Path file, long bytes) {
    return workers.run(() -> {
      if (Files.size(file) != bytes) {
        throw new IOException("a received file is not as long as what came");
      }
      if (bytes == 0) {
        throw new ProblemException(Problem.of(422, "emptyFile"));
      }
      return null;
    });
  }

  private Future<UploadedDocument> examine(Upload upload, Conversion.Made made) {
    return workers
        .run(() -> look(made.file()))
        .compose(content ->
            pool.run(new RenderTask.Examine(made.file()), RenderPriority.ASKED)
                .compose(examined -> keep(upload, made, content, examined)));
  }

  /** Refuses what is no PDF at first sight; the hash of what may be one. */
  private static Received look(Path file) throws IOException {
    Optional<String> other = FileKind.otherThanPdf(file);
    if (other.equals(Optional.of(FileKind.HEIC))) {
      throw new ProblemException(Problem.of(422, "heicPhoto"));
    }
    if (other.equals(Optional.of(FileKind.UNKNOWN))) {
      throw new ProblemException(Problem.of(422, "unknownFormat"));
    }
    if (other.isPresent()) {
      throw new ProblemException(new Problem(422, "notAPdf", Map.of("found", other.get())));
    }
    return new Received(Hashing.of(file), Files.size(file));
  }

  private Future<UploadedDocument> keep(
      Upload upload, Conversion.Made made, Received received, RenderAnswer.Examined examined) {
    String name = made.name();
    Conversion.Came came = made.source();
    RevisionId revision = new RevisionId(UUID.randomUUID().toString());
    DocumentId document = upload.of().orElseGet(() -> new DocumentId(UUID.randomUUID().toString()));
    MeetingDocument kept =
        new MeetingDocument(
            document, revision, received.content(), FileNames.title(name), examined.pages());
    GateReport report =
        new GateReport(
            examined.repaired(),
            examined.activeContent(),
            examined.substitutedFonts(),
            came == null ? null : came.source());
    DocumentStore.Paper paper =
        new DocumentStore.Paper(
            upload.of().isPresent() ? DocumentStore.rowOf(revision) : document,
            received.content(),
            name,
            received.bytes(),
            report);
    return workers
        .run(() -> {
          store.keepOriginal(upload.meeting().municipality(), received.content(), made.file());
          if (came != null) {
            store.keepOriginal(
                upload.meeting().municipality(), came.source().content(), came.file());
          }
          return null;
        })
        .compose(done -> Future.fromCompletionStage(store.remember(upload.meeting(), paper)))
        .map(done -> new UploadedDocument(kept, name, received.bytes(), report));
  }

  private static <T> Future<T> refused(Problem problem) {
    return Future.failedFuture(new ProblemException(problem));
  }

  private record Received(ContentHash content, long bytes) {}
}
