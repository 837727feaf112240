package io.kairan.render;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A child that is started and warm before it is needed: a cold one needs more than a second for its
 * first page. Thread-safe.
 */
final class WarmSpare {

  private final ChildCommand command;
  private final Path work;
  private final ReentrantLock lock = new ReentrantLock();
  private final Set<Thread> beginning = ConcurrentHashMap.newKeySet();
  private CompletableFuture<ChildProcess> next;
  private volatile boolean open = true;

  /**
   * Begins with the first.
   *
   * @param work where the children get their folders
   */
  WarmSpare(ChildCommand command, Path work) {
    this.command = command;
    this.work = work;
    this.next = begin();
  }

  /** The spare, once it is warm; another one is begun in its place. */
  ChildProcess take() throws IOException, InterruptedException {
    try {
      return replace().get();
    } catch (ExecutionException e) {
      throw new IOException("no render child could be started", e.getCause());
    }
  }

  /** Ends the spare, or its beginning; nothing is left of it when this returns. */
  void close() {
    open = false;
    beginning.forEach(Thread::interrupt);
    beginning.forEach(WarmSpare::awaitEnd);
    lock.lock();
    try {
      if (next.isDone() && !next.isCompletedExceptionally()) {
        next.join().endForGood();
      }
    } finally {
      lock.unlock();
    }
  }

  private CompletableFuture<ChildProcess> replace() {
    lock.lock();
    try {
      CompletableFuture<ChildProcess> taken = next;
      next = taken.handle((child, failure) -> child).thenCompose(ignored -> begin());
      return taken;
    } finally {
      lock.unlock();
    }
  }

  private CompletableFuture<ChildProcess> begin() {
    CompletableFuture<ChildProcess> child = new CompletableFuture<>();
    if (!open) {
      child.completeExceptionally(new IOException("the pool is closed"));
      return child;
    }
    Thread thread = Thread.ofVirtual().name("render-start").unstarted(() -> begin(child));
    beginning.add(thread);
    thread.start();
    return child;
  }

  private void begin(CompletableFuture<ChildProcess> child) {
    try {
      if (!open) {
        throw new IOException("the pool is closed");
      }
      ChildProcess started = ChildProcess.start(command, work);
      child.complete(started);
      if (!open) {
        started.endForGood();
      }
    } catch (IOException | InterruptedException | RuntimeException e) {
      child.completeExceptionally(e);
    } finally {
      beginning.remove(Thread.currentThread());
    }
  }

  private static void awaitEnd(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
