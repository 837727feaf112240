package io.kairan.live;

import io.kairan.annotation.PageRef;
import io.kairan.base.CommandId;
import io.kairan.base.DocumentId;
import io.kairan.base.MeetingId;
import io.kairan.base.MeetingKey;
import io.kairan.base.MunicipalityId;
import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.base.RevisionId;
import io.kairan.base.SeatId;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingDetails;
import io.kairan.meeting.MeetingState;
import io.kairan.meeting.Refusal;
import io.kairan.meeting.Role;
import io.kairan.meeting.Seat;
import io.kairan.meeting.SharedInk;
import io.kairan.wire.CloseCode;
import io.kairan.wire.DiskTrouble;
import io.kairan.wire.PaperInk;
import io.kairan.wire.PaperProgress;
import io.kairan.wire.WireJson;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * All rooms of the server. A room is loaded from the journal when somebody first asks for it and
 * stays on one event loop. Callable from any thread; futures complete on the caller's context.
 *
 * <p>Futures fail with a {@link ProblemException}: 404 {@code unknownMeeting}, 409 with the
 * refusal's code, 503 {@code roomRebuilt} when the journal did not confirm and the caller shall ask
 * again, 503 {@code journalBroken} when a meeting's hash chain does not hold.
 */
public final class Rooms {

  private final Vertx vertx;
  private final Journal journal;
  private final MemoStore memos;
  private final RoomRegistry registry;
  private final Bodies bodies;
  private final ConnectedSessions sessions = new ConnectedSessions();
  private final Traffic traffic = new Traffic();
  private final Networks networks;

  public Rooms(Vertx vertx, Journal journal, MemoStore memos, Networks networks) {
    this.vertx = vertx;
    this.journal = journal;
    this.memos = memos;
    this.networks = networks;
    this.registry = new RoomRegistry(vertx, journal, memos);
    this.bodies = new Bodies(vertx);
  }

  /** The durable state of a meeting. */
  public Future<MeetingState> state(MeetingKey meeting) {
    return room(meeting).map(MeetingRoom::durable);
  }

  /** The meetings of a municipality, in no order. */
  public Future<List<MeetingId>> meetings(MunicipalityId municipality) {
    return here(journal.meetings(municipality));
  }

  /** Begins a meeting with these seats, of generation 1; 409 {@code idInUse} where it exists. */
  public Future<Void> create(MeetingKey meeting, MeetingDetails details, List<Seat> seats) {
    List<JournalRecord> records =
        Birth.records(meeting, details, seats, System.currentTimeMillis());
    return here(journal.load(meeting))
        .compose(copy ->
            copy.records().isEmpty()
                ? here(journal.append(meeting, records))
                : Future.failedFuture(conflict(Refusal.ID_IN_USE)))
        .compose(appended -> registry.room(meeting))
        .mapEmpty();
  }

  /**
   * Asks a meeting for something in the name of a seat, or of the server ({@link
   * io.kairan.meeting.RecordedEvent#SERVER}), who may do everything that the phase allows.
   *
   * @return the sequence of the last event it caused, once that is durable
   */
  public Future<Long> submit(
      MeetingKey meeting, SeatId author, CommandId id, MeetingCommand command) {
    return ask(
        meeting,
        (room, answer) ->
            room.submit(
                author,
                id,
                command,
                told -> {
                  switch (told) {
                    case Answer.Accepted accepted -> answer.complete(accepted.sequence());
                    case Answer.Refused refused -> answer.fail(conflict(refused.refusal()));
                    case Answer.Lost ignored -> answer.fail(unavailable("roomRebuilt"));
                  }
                }));
  }

  /** The snapshot of the durable state as this role may see it. */
  public Future<SharedBody> snapshot(MeetingKey meeting, Role viewer) {
    return room(meeting)
        .compose(room -> bodies.snapshot(meeting, room.epoch(), room.durable(), viewer));
  }

  /**
   * The shared ink of a page; 404 {@code inkMoved} unless its last change is the one named: then
   * the caller takes a new snapshot.
   */
  public Future<SharedBody> ink(MeetingKey meeting, PageRef page, long changedAt) {
    return room(meeting)
        .compose(room -> {
          SharedInk.Page ink = room.durable().ink().pages().get(page);
          if (ink == null || ink.changedAt() != changedAt) {
            return inkMoved();
          }
          String place = page.document() + "/" + page.revision() + "/" + page.page();
          return bodies.ink(meeting, room.epoch(), place, changedAt, ink::ink);
        });
  }

  /**
   * The shared ink of all pages of a paper; 404 {@code inkMoved} unless the last change of any of
   * them is the one named.
   */
  public Future<SharedBody> ink(
      MeetingKey meeting, DocumentId document, RevisionId revision, long changedAt) {
    return room(meeting)
        .compose(room -> {
          SharedInk ink = room.durable().ink();
          if (changedAt == 0 || ink.changedAt(document, revision) != changedAt) {
            return inkMoved();
          }
          String place = document + "/" + revision;
          return bodies.ink(
              meeting, room.epoch(), place, changedAt, () -> PaperInk.of(ink, document, revision));
        });
  }

  private static <T> Future<T> inkMoved() {
    return Future.failedFuture(new ProblemException(Problem.of(404, "inkMoved")));
  }

  /** Tells a meeting's screens how far a document's pages are drawn, if it is loaded. */
  public void papersChanged(MeetingKey meeting, PaperProgress progress) {
    registry.ifLoaded(meeting, room -> room.handouts().show(progress));
  }

  /** Closes the sockets of a session that has ended. */
  public void sessionEnded(String token) {
    sessions.end(token);
  }

  /** A meeting's journal as it is stored, for its archive; 404 where there is none. */
  public Future<JournalCopy> journal(MeetingKey meeting) {
    return here(journal.load(meeting))
        .compose(copy ->
            copy.records().isEmpty()
                ? Future.failedFuture(new ProblemException(Problem.of(404, "unknownMeeting")))
                : Future.succeededFuture(copy));
  }

  /** Removes a meeting, its journal and its memos for good. */
  public Future<Void> remove(MeetingKey meeting) {
    return registry
        .end(meeting, CloseCode.SESSION_ENDED)
        .compose(ended -> here(journal.remove(meeting)))
        .compose(removed -> here(memos.remove(meeting)));
  }

  /**
   * Tells everybody whom it concerns what is wrong with the disk; empty: nothing any more. Between
   * a failed commit and that nothing is acknowledged. Calls come one after the other.
   */
  public void disk(Optional<DiskTrouble> trouble) {
    registry.disk(trouble);
  }

  /** What all rooms together do and have done since the start. */
  public RoomFigures figures() {
    return new RoomFigures(
        registry.loaded(),
        traffic.sockets(),
        traffic.deliveries(),
        traffic.droppedSignals(),
        traffic.cutSockets(),
        bodies.found(),
        bodies.made());
  }

  /** Whom to tell, on the room's thread, when a meeting has been closed durably. */
  public void onClosed(Consumer<MeetingKey> listener) {
    registry.onClosed(listener);
  }

  /**
   * Whom to tell, on the room's thread, when a meeting was loaded or created; who knows how far its
   * papers are calls {@link #papersChanged} then.
   */
  public void onLoaded(BiConsumer<MeetingKey, MeetingState> listener) {
    registry.onLoaded(listener);
  }

  /** Sends everybody away to come back, and waits until everything asked for is durable. */
  public Future<Void> close() {
    return registry.close();
  }

  RoomRegistry registry() {
    return registry;
  }

  ConnectedSessions sessions() {
    return sessions;
  }

  Networks networks() {
    return networks;
  }

  Traffic traffic() {
    return traffic;
  }

  /** For what any thread may ask of it, without a way to its loop and back. */
  private Future<MeetingRoom> room(MeetingKey meeting) {
    Promise<MeetingRoom> found = ((VertxInternal) vertx).getOrCreateContext().promise();
    registry.room(meeting).map(RoomRegistry.Loaded::room).onComplete(found);
    return found.future();
  }

  /** Asks on the room's loop; the answer comes back on the caller's context. */
  private <T> Future<T> ask(MeetingKey meeting, BiConsumer<MeetingRoom, Promise<T>> question) {
    Promise<T> answer = ((VertxInternal) vertx).getOrCreateContext().promise();
    registry
        .room(meeting)
        .onFailure(answer::tryFail)
        .onSuccess(loaded ->
            loaded
                .loop()
                .execute(() -> {
                  try {
                    question.accept(loaded.room(), answer);
                  } catch (RuntimeException e) {
                    answer.tryFail(e);
                  }
                }));
    return answer.future();
  }

  private <T> Future<T> here(CompletionStage<T> stage) {
    return Future.fromCompletionStage(stage, vertx.getOrCreateContext());
  }

  private static ProblemException conflict(Refusal refusal) {
    String code = WireJson.mapper().convertValue(refusal, String.class);
    return new ProblemException(Problem.of(409, code));
  }

  private static ProblemException unavailable(String code) {
    return new ProblemException(Problem.of(503, code));
  }
}
