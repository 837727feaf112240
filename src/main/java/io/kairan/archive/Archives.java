package io.kairan.archive;

import io.kairan.base.MeetingId;
import io.kairan.base.MeetingKey;
import io.kairan.base.MunicipalityId;
import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.document.Papers;
import io.kairan.live.Rooms;
import io.kairan.meeting.MeetingState;
import io.kairan.meeting.Phase;
import io.kairan.render.RenderPool;
import io.kairan.wire.ArchiveStatus;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The archives of closed meetings. One is made as soon as its meeting is closed, one after the
 * other on a thread of their own, and made again after the server was killed meanwhile: a meeting
 * has a complete archive or none. Callable from any thread; futures complete on the caller's
 * context and fail with a {@link ProblemException}.
 */
public final class Archives implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Archives.class);
  private static final int MOST_WAITING = 10_000;
  private static final String DISK_FULL = "diskFull";
  private static final long TRIED_AGAIN_MILLIS = 10_000;

  /** So much has to be free before one that found no room is tried again, in bytes. */
  private static final long LEAST_ROOM = 64L << 20;

  private static final Problem NOT_READY = Problem.of(409, "archiveNotReady");

  private final Vertx vertx;
  private final Rooms rooms;
  private final ArchiveStore store;
  private final ArchiveMaker maker;
  private final ConcurrentHashMap<MeetingKey, ArchiveJob> jobs = new ConcurrentHashMap<>();
  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          1,
          1,
          1,
          TimeUnit.MINUTES,
          new LinkedBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().name("archive").daemon().factory());

  /** Begins at once to listen for meetings that are closed. */
  public Archives(Vertx vertx, Rooms rooms, Papers papers, RenderPool pool, ArchiveStore store) {
    this.vertx = vertx;
    this.rooms = rooms;
    this.store = store;
    this.maker = new ArchiveMaker(papers, pool, store);
    rooms.onClosed(meeting -> begin(meeting));
  }

  /** Has the archives made that a municipality's closed meetings lack; for the server's start. */
  public Future<Void> resume(MunicipalityId municipality) {
    return rooms
        .meetings(municipality)
        .map(meetings -> {
          for (MeetingId meeting : meetings) {
            run(() -> resume(new MeetingKey(municipality, meeting)));
          }
          return null;
        });
  }

  /** How far a meeting's archive is. */
  public Future<ArchiveStatus> status(MeetingKey meeting) {
    ArchiveJob job = jobs.get(meeting);
    return job != null
        ? Future.succeededFuture(job.status())
        : rooms
            .state(meeting)
            .compose(state ->
                closed(state)
                    ? vertx.executeBlocking(() -> found(meeting), false)
                    : Future.succeededFuture(
                        new ArchiveStatus(ArchiveStatus.State.NONE, 0, 0, 0, null)));
  }

  /**
   * Begins to make a closed meeting's archive, unless it is ready or being made; 409 {@code
   * archiveNotReady} while the meeting is not closed.
   */
  public Future<Void> start(MeetingKey meeting) {
    return rooms
        .state(meeting)
        .compose(state -> {
          if (!closed(state)) {
            return notReady();
          }
          jobs.computeIfPresent(meeting, (key, job) -> job.failed() ? null : job);
          return status(meeting).mapEmpty();
        });
  }

  /** The complete file; 409 {@code archiveNotReady} until there is one. */
  public Future<Path> zip(MeetingKey meeting) {
    return vertx
        .executeBlocking(
            () -> store.find(meeting).orElseThrow(() -> new ProblemException(NOT_READY)), false)
        .map(Objects::requireNonNull);
  }

  /** The name under which people keep a meeting's archive. */
  public static String fileName(MeetingState meeting) {
    return ArchiveMaker.rootName(meeting.details()) + ".zip";
  }

  /** Deletes the archive of a meeting that was removed, after whatever is being made now. */
  public Future<Void> forget(MeetingKey meeting) {
    Promise<Void> done = Promise.promise();
    run(() -> {
      jobs.remove(meeting);
      try {
        store.remove(meeting);
        done.complete();
      } catch (IOException e) {
        done.fail(e);
      }
    });
    return done.future();
  }

  /** Stops; what is half made is made again at the next start. */
  @Override
  public void close() {
    worker.shutdownNow();
    try {
      if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.warn("an archive is still being written");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private ArchiveStatus found(MeetingKey meeting) throws IOException {
    Optional<Path> file = store.find(meeting);
    if (file.isEmpty()) {
      return begin(meeting).status();
    }
    int documents = ArchiveCheck.documents(file.get());
    return new ArchiveStatus(
        ArchiveStatus.State.READY, documents, documents, Files.size(file.get()), null);
  }

  private ArchiveJob begin(MeetingKey meeting) {
    ArchiveJob fresh = new ArchiveJob();
    ArchiveJob job = jobs.computeIfAbsent(meeting, key -> fresh);
    if (job == fresh) {
      run(() -> make(meeting, job));
    }
    return job;
  }

  private void run(Runnable work) {
    try {
      worker.execute(work);
    } catch (RejectedExecutionException e) {
      LOG.warn("no more archives are begun now: {}", e.getMessage());
    }
  }

  private void resume(MeetingKey meeting) {
    try {
      if (store.find(meeting).isEmpty()
          && ClosedMeeting.read(Blocking.on(rooms.journal(meeting))).closed()) {
        begin(meeting);
      }
    } catch (IOException | RuntimeException e) {
      LOG.error("whether {} needs its archive could not be found out", meeting, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void make(MeetingKey meeting, ArchiveJob job) {
    try {
      if (store.find(meeting).isEmpty()) {
        ClosedMeeting closed = ClosedMeeting.read(Blocking.on(rooms.journal(meeting)));
        maker.make(meeting, closed, job::reached);
      }
      job.ready(Files.size(store.find(meeting).orElseThrow()));
      LOG.info("the archive of {} is ready", meeting);
    } catch (ProblemException e) {
      LOG.error("the archive of {} failed: {}", meeting, e.problem());
      failed(meeting, job, e.problem().code());
    } catch (IOException | RuntimeException e) {
      LOG.error("the archive of {} failed", meeting, e);
      failed(meeting, job, full(e) ? DISK_FULL : "archiveFailed");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Where the disk was full it is made as soon as there is room, without anybody asking. */
  private void failed(MeetingKey meeting, ArchiveJob job, String problem) {
    job.fail(problem);
    if (problem.equals(DISK_FULL)) {
      vertx.setTimer(TRIED_AGAIN_MILLIS, fired -> run(() -> tryAgain(meeting, job)));
    }
  }

  private void tryAgain(MeetingKey meeting, ArchiveJob job) {
    if (jobs.get(meeting) != job) {
      return;
    }
    if (store.freeBytes() < LEAST_ROOM) {
      failed(meeting, job, DISK_FULL);
    } else if (jobs.remove(meeting, job)) {
      begin(meeting);
    }
  }

  /** Whether something failed because the disk had no room for it. */
  static boolean full(Throwable e) {
    return e instanceof IOException && String.valueOf(e.getMessage()).contains("No space left");
  }

  private static boolean closed(MeetingState state) {
    return state.stage().phase() == Phase.CLOSED;
  }

  private static <T> Future<T> notReady() {
    return Future.failedFuture(new ProblemException(NOT_READY));
  }
}
