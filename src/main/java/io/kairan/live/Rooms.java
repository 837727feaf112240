package io.kairan.live;

import io.kairan.annotation.PageRef;
import io.kairan.base.CommandId;
import io.kairan.base.MeetingId;
import io.kairan.base.MeetingKey;
import io.kairan.base.MunicipalityId;
import io.kairan.base.SeatId;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingDetails;
import io.kairan.meeting.MeetingState;
import io.kairan.meeting.Role;
import io.kairan.meeting.Seat;
import io.kairan.wire.PaperProgress;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * All rooms of the server. A room is loaded from the journal when somebody first asks for it and
 * stays on one event loop. Callable from any thread; futures complete on the caller's context, or
 * on the room's where the caller has none.
 *
 * <p>Futures fail with a {@link io.kairan.base.ProblemException}: 404 {@code unknownMeeting}, 409
 * with the refusal's code, 503 {@code roomRebuilt} when the journal did not confirm and the caller
 * shall ask again, 503 {@code journalBroken} when a meeting's hash chain does not hold.
 */
public final class Rooms {

  private final List<Exception> problems = new CopyOnWriteArrayList<>();
  private final LongAdder deliveries = new LongAdder();

  public Rooms(Vertx vertx, Journal journal, MemoStore memos) {}

  /** The durable state of a meeting. */
  public Future<MeetingState> state(MeetingKey meeting) {
    return Future.failedFuture(unbuilt());
  }

  /** The meetings of a municipality, in no order. */
  public Future<List<MeetingId>> meetings(MunicipalityId municipality) {
    return Future.failedFuture(unbuilt());
  }

  /** Begins a meeting with these seats; 409 {@code idInUse} where it exists. */
  public Future<Void> create(MeetingKey meeting, MeetingDetails details, List<Seat> seats) {
    return Future.failedFuture(unbuilt());
  }

  /**
   * Asks a meeting for something in the name of a seat, or of the server ({@link
   * io.kairan.meeting.RecordedEvent#SERVER}), who may do everything that the phase allows.
   *
   * @return the sequence of the last event it caused, once that is durable
   */
  public Future<Long> submit(
      MeetingKey meeting, SeatId author, CommandId id, MeetingCommand command) {
    return Future.failedFuture(unbuilt());
  }

  /** The snapshot of the durable state as this role may see it. */
  public Future<SharedBody> snapshot(MeetingKey meeting, Role viewer) {
    return Future.failedFuture(unbuilt());
  }

  /**
   * The shared ink of a page; 404 {@code inkMoved} unless its last change is the one named: then
   * the caller takes a new snapshot.
   */
  public Future<SharedBody> ink(MeetingKey meeting, PageRef page, long changedAt) {
    return Future.failedFuture(unbuilt());
  }

  /** Tells a meeting's screens how far a document's pages are drawn. */
  public void papersChanged(MeetingKey meeting, PaperProgress progress) {
    problems.add(unbuilt());
  }

  /** Closes the sockets of a session that has ended. */
  public void sessionEnded(String token) {
    problems.add(unbuilt());
  }

  /** A meeting's journal as it is stored, for its archive. */
  public Future<JournalCopy> journal(MeetingKey meeting) {
    return Future.failedFuture(unbuilt());
  }

  /** Removes a meeting, its journal and its memos for good. */
  public Future<Void> remove(MeetingKey meeting) {
    return Future.failedFuture(unbuilt());
  }

  /** How many messages with events were handed to sockets since the start. */
  public long deliveries() {
    return deliveries.sum();
  }

  /** Whom to tell, on the room's thread, when a meeting has been closed durably. */
  public void onClosed(Consumer<MeetingKey> listener) {
    problems.add(unbuilt());
  }

  /** Whom to tell, on the room's thread, when a meeting was loaded or created. */
  public void onLoaded(BiConsumer<MeetingKey, MeetingState> listener) {
    problems.add(unbuilt());
  }

  /** Sends everybody away to come back, and waits until everything asked for is durable. */
  public Future<Void> close() {
    return Future.failedFuture(unbuilt());
  }

  private static UnsupportedOperationException unbuilt() {
    return new UnsupportedOperationException("the room is being built");
  }
}
