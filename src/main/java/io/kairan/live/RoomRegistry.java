package io.kairan.live;

import io.kairan.base.MeetingKey;
import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.meeting.MeetingState;
import io.kairan.wire.CloseCode;
import io.kairan.wire.DiskTrouble;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rooms that are loaded, each on an event loop of its own choice for its whole life. A room
 * that lost its journal is replaced by one that is loaded again once nothing is under way any more.
 * Thread-safe.
 */
final class RoomRegistry {

  private static final Logger LOG = LoggerFactory.getLogger(RoomRegistry.class);

  /** A room with its loop, which alone may call it, but for what says otherwise. */
  record Loaded(RoomLoop loop, MeetingRoom room) {}

  private final Vertx vertx;
  private final Journal journal;
  private final MemoStore memos;
  private final Map<MeetingKey, Future<Loaded>> rooms = new ConcurrentHashMap<>();
  private final List<Consumer<MeetingKey>> closedListeners = new CopyOnWriteArrayList<>();
  private final List<BiConsumer<MeetingKey, MeetingState>> loadedListeners =
      new CopyOnWriteArrayList<>();
  private volatile boolean open = true;
  private volatile Optional<DiskTrouble> trouble = Optional.empty();

  RoomRegistry(Vertx vertx, Journal journal, MemoStore memos) {
    this.vertx = vertx;
    this.journal = journal;
    this.memos = memos;
  }

  void onClosed(Consumer<MeetingKey> listener) {
    closedListeners.add(listener);
  }

  void onLoaded(BiConsumer<MeetingKey, MeetingState> listener) {
    loadedListeners.add(listener);
  }

  /** The room of a meeting, loaded if need be. */
  Future<Loaded> room(MeetingKey meeting) {
    if (!open) {
      return Future.failedFuture(new ProblemException(Problem.of(503, "restarting")));
    }
    Promise<Loaded> fresh = Promise.promise();
    Future<Loaded> known = rooms.putIfAbsent(meeting, fresh.future());
    if (known != null) {
      return known;
    }
    load(meeting, fresh);
    return fresh.future();
  }

  /** How many rooms are in memory. */
  int loaded() {
    return rooms.size();
  }

  /** Tells the room of a meeting something if it is loaded. */
  void ifLoaded(MeetingKey meeting, Consumer<MeetingRoom> action) {
    Future<Loaded> room = rooms.get(meeting);
    if (room != null) {
      room.onSuccess(loaded -> loaded.loop().execute(() -> action.accept(loaded.room())));
    }
  }

  /**
   * Tells all rooms what is wrong with the disk; when it writes again, they are rebuilt from what
   * it holds. Calls come one after the other.
   */
  void disk(Optional<DiskTrouble> now) {
    boolean failed = trouble.equals(Optional.of(DiskTrouble.DATABASE_FAILED));
    trouble = now;
    for (MeetingKey meeting : rooms.keySet()) {
      if (failed) {
        end(meeting, CloseCode.ROOM_REBUILT);
      } else {
        ifLoaded(meeting, room -> room.disk(now));
      }
    }
  }

  /** Ends the room of a meeting, if it is loaded, and forgets it. */
  Future<Void> end(MeetingKey meeting, CloseCode code) {
    Future<Loaded> room = rooms.get(meeting);
    if (room == null) {
      return Future.succeededFuture();
    }
    return room.compose(loaded -> ended(loaded, code))
        .otherwiseEmpty()
        .onComplete(done -> rooms.remove(meeting, room));
  }

  /** Ends all rooms; none is loaded after that. */
  Future<Void> close() {
    open = false;
    return Future.join(
            rooms.keySet().stream().map(meeting -> end(meeting, CloseCode.RESTARTING)).toList())
        .mapEmpty();
  }

  private void load(MeetingKey meeting, Promise<Loaded> promise) {
    Context context = ((VertxInternal) vertx).createEventLoopContext();
    RoomLoop loop = new VertxLoop(vertx, context);
    Future.fromCompletionStage(journal.load(meeting), context)
        .compose(copy -> vertx.executeBlocking(() -> LoadedMeeting.read(meeting, copy), false))
        .compose(read -> onLoop(loop, read))
        .onSuccess(promise::complete)
        .onFailure(problem -> {
          rooms.remove(meeting, promise.future());
          promise.fail(problem);
        });
  }

  private Future<Loaded> onLoop(RoomLoop loop, LoadedMeeting read) {
    Promise<Loaded> opened = Promise.promise();
    loop.execute(() -> {
      try {
        opened.complete(opened(loop, read));
      } catch (RuntimeException e) {
        opened.fail(e);
      }
    });
    return opened.future();
  }

  private Loaded opened(RoomLoop loop, LoadedMeeting read) {
    MeetingKey meeting = read.key();
    MeetingRoom room =
        new MeetingRoom(
            loop,
            new MeetingRoom.Stores(journal, memos, trouble),
            read,
            new MeetingRoom.Owner() {
              @Override
              public void closed() {
                closedListeners.forEach(listener -> listener.accept(meeting));
              }

              @Override
              public void lost(Throwable problem) {
                LOG.error("{}: the journal did not confirm; rebuilding", meeting, problem);
                end(meeting, CloseCode.ROOM_REBUILT);
              }
            });
    loadedListeners.forEach(listener -> listener.accept(meeting, read.state()));
    return new Loaded(loop, room);
  }

  private static Future<Void> ended(Loaded loaded, CloseCode code) {
    Promise<Void> settled = Promise.promise();
    loaded.loop().execute(() -> loaded.room().end(code, settled::tryComplete));
    return settled.future();
  }
}
