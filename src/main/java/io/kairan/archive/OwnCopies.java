package io.kairan.archive;

import io.kairan.base.DocumentId;
import io.kairan.base.MeetingKey;
import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.base.RevisionId;
import io.kairan.base.SeatId;
import io.kairan.document.Papers;
import io.kairan.live.MemoStore;
import io.kairan.meeting.MeetingDocument;
import io.kairan.meeting.MeetingState;
import io.kairan.meeting.OwnSheets;
import io.kairan.meeting.Role;
import io.kairan.meeting.Seat;
import io.kairan.render.InkInstructions;
import io.kairan.render.RenderPool;
import io.kairan.wire.WireJson;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies of papers and of the blank sheets with one person's private memos in them, for that person
 * alone. A copy is checked before anybody gets it: no stroke may lack. Callable from any thread;
 * futures complete on the caller's context and fail with a {@link ProblemException}.
 */
public final class OwnCopies {

  private static final Logger LOG = LoggerFactory.getLogger(OwnCopies.class);

  private final Vertx vertx;
  private final Papers papers;
  private final RenderPool pool;
  private final MemoStore memos;
  private final Path work;
  private final Set<Owner> busy = ConcurrentHashMap.newKeySet();

  /** The copy that was asked for last; guarded by this. */
  private Future<Copy> line = Future.failedFuture("nothing before");

  private record Owner(MeetingKey meeting, SeatId seat) {}

  private record Task(Path original, int pages, InkInstructions ink, Path file, String name) {}

  /**
   * A finished copy.
   *
   * @param file whoever takes it deletes it
   * @param name under which people keep it
   */
  public record Copy(Path file, String name) {}

  /**
   * Begins with an empty folder. Blocks.
   *
   * @param work the folder for files that are being made or not yet taken; nobody else's
   */
  public OwnCopies(Vertx vertx, Papers papers, RenderPool pool, MemoStore memos, Path work)
      throws IOException {
    this.vertx = vertx;
    this.papers = papers;
    this.pool = pool;
    this.memos = memos;
    this.work = work;
    try (Stream<Path> left = Files.list(work)) {
      for (Path file : left.toList()) {
        Files.delete(file);
      }
    }
  }

  /**
   * Makes a copy of a paper of the agenda, as it is now or in a revision that was replaced, or of
   * the sheets ({@link OwnSheets#DOCUMENT}). One at a time for each seat: 409 {@code copyInWork};
   * 409 {@code nothingWritten} where there is no memo to take along; 403 {@code notToBeCopied}
   * where the paper will be collected; 404 {@code unknownDocument}; 500 {@code copyIncomplete}; 507
   * {@code diskFull}.
   */
  public Future<Copy> make(
      MeetingKey key,
      Seat seat,
      MeetingState state,
      DocumentId document,
      Optional<RevisionId> revision) {
    Owner owner = new Owner(key, seat.id());
    if (!busy.add(owner)) {
      return failed(409, "copyInWork");
    }
    return Future.fromCompletionStage(
            memos.after(key, seat.id(), document, 0), vertx.getOrCreateContext())
        .map(events -> new OwnInk(state, seat, events))
        .compose(ink ->
            document.equals(OwnSheets.DOCUMENT)
                ? sheets(state, ink)
                : paper(key, seat, find(state, seat, document, revision), ink))
        .onComplete(done -> busy.remove(owner));
  }

  private static Optional<MeetingDocument> find(
      MeetingState state, Seat seat, DocumentId document, Optional<RevisionId> revision) {
    return revision.isEmpty()
        ? state.agenda().document(document)
        : state
            .revisionsFor(seat.role())
            .filter(paper -> paper.document().equals(document))
            .filter(paper -> paper.revision().equals(revision.get()))
            .findFirst();
  }

  private Future<Copy> paper(
      MeetingKey key, Seat seat, Optional<MeetingDocument> found, OwnInk ink) {
    if (found.isEmpty()) {
      return failed(404, "unknownDocument");
    }
    MeetingDocument paper = found.get();
    if (paper.collecting() != null && seat.role() != Role.CLERK) {
      return failed(403, "notToBeCopied");
    }
    InkInstructions instructions = ink.on(paper);
    if (instructions.pages().isEmpty()) {
      return failed(409, "nothingWritten");
    }
    String name = FileName.of(paper.title()) + "（メモ入り）.pdf";
    return papers
        .original(key.municipality(), paper.content())
        .compose(original ->
            copy(new Task(original, paper.pages().size(), instructions, fresh(".pdf"), name)));
  }

  private Future<Copy> sheets(MeetingState state, OwnInk ink) {
    InkInstructions instructions = ink.onSheets();
    if (instructions.pages().isEmpty()) {
      return failed(409, "nothingWritten");
    }
    String name = FileName.of(state.details().title()) + "（メモ用紙）.pdf";
    InkInstructions.Page last = instructions.pages().getLast();
    Path blank = fresh(".blank");
    return writing(blank, BlankSheets.pdf(last.page(), last.geometry()))
        .compose(written -> copy(new Task(blank, last.page(), instructions, fresh(".pdf"), name)))
        .onComplete(done -> discard(blank));
  }

  /** One copy after the other, so that pages that are asked for find the other children free. */
  private synchronized Future<Copy> copy(Task task) {
    Future<Copy> copy = line.transform(before -> annotated(task));
    line = copy;
    return copy;
  }

  private Future<Copy> annotated(Task task) {
    Path instructions = fresh(".json");
    return writing(instructions, WireJson.encode(task.ink()))
        .compose(written ->
            new CheckedCopy(task.original(), task.pages(), task.ink(), instructions, task.file())
                .write(pool))
        .map(done -> new Copy(task.file(), task.name()))
        .onFailure(failure -> discard(task.file()))
        .onComplete(done -> discard(instructions));
  }

  private Path fresh(String suffix) {
    return work.resolve(UUID.randomUUID() + suffix);
  }

  private Future<Void> writing(Path file, byte[] bytes) {
    return vertx
        .executeBlocking(() -> Files.write(file, bytes), false)
        .recover(failure ->
            Archives.full(failure) ? failed(507, "diskFull") : Future.failedFuture(failure))
        .mapEmpty();
  }

  private static void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("{} stays until the next start", file, e);
    }
  }

  private static <T> Future<T> failed(int status, String code) {
    return Future.failedFuture(new ProblemException(Problem.of(status, code)));
  }
}
