package io.kairan.render;

import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The tasks that wait for a child, by priority, then by file, then in the order they came. A lane
 * that has a file open goes on with it before it takes another of the same priority. Thread-safe.
 */
final class RenderQueue {

  private static final int MOST_WAITING = 100_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition added = lock.newCondition();
  private final Map<RenderTask<?>, RenderJob<?>> known = new HashMap<>();
  private final Map<RenderPriority, Map<Path, Deque<RenderJob<?>>>> waiting =
      new EnumMap<>(RenderPriority.class);
  private boolean open = true;

  RenderQueue() {
    for (RenderPriority priority : RenderPriority.values()) {
      waiting.put(priority, new LinkedHashMap<>());
    }
  }

  /** Queues a task, or joins the same task that is on its way and raises it where that waits. */
  @SuppressWarnings("unchecked") // equal tasks are of one class, which fixes their answer
  <A extends RenderAnswer> Future<A> add(RenderTask<A> task, RenderPriority priority) {
    lock.lock();
    try {
      RenderJob<A> job = (RenderJob<A>) known.get(task);
      if (job != null) {
        raise(job, priority);
        return job.future();
      }
      if (!open || known.size() >= MOST_WAITING) {
        return Future.failedFuture(new ProblemException(Problem.of(503, "rendererUnavailable")));
      }
      RenderJob<A> fresh = new RenderJob<>(task, priority);
      known.put(task, fresh);
      append(fresh);
      return fresh.future();
    } finally {
      lock.unlock();
    }
  }

  /** Raises a task; one that is being done is not moved any more. */
  void raise(RenderTask<?> task, RenderPriority priority) {
    lock.lock();
    try {
      RenderJob<?> job = known.get(task);
      if (job != null) {
        raise(job, priority);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Puts a task that lost its child back. */
  void addAgain(RenderJob<?> job) {
    lock.lock();
    try {
      append(job);
    } finally {
      lock.unlock();
    }
  }

  /**
   * The next task for a lane; waits for one.
   *
   * @param file the file that the lane has open
   */
  RenderJob<?> take(@Nullable Path file) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      RenderJob<?> job = poll(file);
      while (job == null) {
        added.await();
        job = poll(file);
      }
      return job;
    } finally {
      lock.unlock();
    }
  }

  /** Forgets a task that has its answer. */
  void done(RenderJob<?> job) {
    lock.lock();
    try {
      known.remove(job.task());
    } finally {
      lock.unlock();
    }
  }

  /** Whether something waits that somebody waits for. */
  boolean isAskedFor() {
    lock.lock();
    try {
      return !queues(RenderPriority.ASKED).isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /** Whether nobody waits for a task that is being done, and it has not given way too often. */
  boolean mayGiveWay(RenderJob<?> job) {
    lock.lock();
    try {
      return job.priority() != RenderPriority.ASKED && job.mayGiveWay();
    } finally {
      lock.unlock();
    }
  }

  /** How many tasks have no answer yet. */
  int size() {
    lock.lock();
    try {
      return known.size();
    } finally {
      lock.unlock();
    }
  }

  /** Takes nothing more; what was on its way, for the caller to fail. */
  List<RenderJob<?>> close() {
    lock.lock();
    try {
      open = false;
      List<RenderJob<?>> left = new ArrayList<>(known.values());
      known.clear();
      waiting.values().forEach(Map::clear);
      return left;
    } finally {
      lock.unlock();
    }
  }

  private void append(RenderJob<?> job) {
    queues(job).computeIfAbsent(job.task().original(), ignored -> new ArrayDeque<>()).add(job);
    added.signal();
  }

  private void raise(RenderJob<?> job, RenderPriority priority) {
    if (priority.compareTo(job.priority()) >= 0) {
      return;
    }
    Deque<RenderJob<?>> queue = queues(job).get(job.task().original());
    boolean waits = queue != null && queue.remove(job);
    if (waits) {
      dropIfEmpty(queues(job), job.task().original());
    }
    job.raise(priority);
    if (waits) {
      append(job);
    }
  }

  private @Nullable RenderJob<?> poll(@Nullable Path file) {
    for (Map<Path, Deque<RenderJob<?>>> queues : waiting.values()) {
      if (!queues.isEmpty()) {
        Path next =
            file != null && queues.containsKey(file) ? file : queues.keySet().iterator().next();
        Deque<RenderJob<?>> queue = queues.get(next);
        RenderJob<?> job = queue == null ? null : queue.poll();
        dropIfEmpty(queues, next);
        return job;
      }
    }
    return null;
  }

  private Map<Path, Deque<RenderJob<?>>> queues(RenderJob<?> job) {
    return queues(job.priority());
  }

  private Map<Path, Deque<RenderJob<?>>> queues(RenderPriority priority) {
    return waiting.computeIfAbsent(priority, ignored -> new LinkedHashMap<>());
  }

  private static void dropIfEmpty(Map<Path, Deque<RenderJob<?>>> queues, Path file) {
    Deque<RenderJob<?>> queue = queues.get(file);
    if (queue != null && queue.isEmpty()) {
      queues.remove(file);
    }
  }
}
