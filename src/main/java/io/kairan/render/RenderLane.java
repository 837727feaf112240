package io.kairan.render;

import io.kairan.base.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread with one child: takes a task, hands it over, takes the next. When the child is lost,
 * the spare takes its place and the task gets one more try.
 */
final class RenderLane implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(RenderLane.class);

  /** Above what one answer of a child may take, in bytes. */
  private static final long LEAST_ROOM = 64L << 20;

  private final RenderSettings settings;
  private final RenderQueue queue;
  private final WarmSpare spare;
  private final Quarantine quarantine;
  private final AtomicBoolean givingWay = new AtomicBoolean();
  private volatile @Nullable ChildProcess child;
  private volatile @Nullable Work work;

  /**
   * What a lane does.
   *
   * @param since when it began, in ns of {@link System#nanoTime}
   */
  record Work(RenderLane lane, RenderJob<?> job, ChildProcess child, long since) {

    boolean hasLasted(long millis) {
      return System.nanoTime() - since >= millis * 1_000_000;
    }
  }

  RenderLane(RenderSettings settings, RenderQueue queue, WarmSpare spare, Quarantine quarantine) {
    this.settings = settings;
    this.queue = queue;
    this.spare = spare;
    this.quarantine = quarantine;
  }

  @Override
  public void run() {
    Path open = null;
    try {
      while (!Thread.currentThread().isInterrupted()) {
        RenderJob<?> job = queue.take(open);
        open = job.task().original();
        carryOut(job);
      }
    } catch (InterruptedException e) {
      LOG.debug("a render lane ends");
    } finally {
      end();
    }
  }

  /** The child at work, if there is one now. */
  @Nullable ChildProcess child() {
    return child;
  }

  /** What it does now. */
  Optional<Work> work() {
    return Optional.ofNullable(work);
  }

  /** Ends the child at this work, which is done later. */
  void giveWay(Work ended) {
    givingWay.set(true);
    ended.child().end();
  }

  private void carryOut(RenderJob<?> job) throws InterruptedException {
    if (quarantine.holds(job.task())) {
      queue.done(job);
      job.fail(Problem.of(422, "fileTooComplex"));
      return;
    }
    try {
      ChildProcess ready = readyChild();
      boolean hadRoom = hasRoom();
      work = new Work(this, job, ready, System.nanoTime());
      RenderAnswer answer = ready.ask(job.task(), settings.limit(job.task()));
      queue.done(job);
      if (answer instanceof RenderAnswer.Refused && !(hadRoom && hasRoom())) {
        LOG.warn("{} found no room on the disk", job);
        job.fail(Problem.of(507, "diskFull"));
      } else {
        job.complete(answer);
      }
    } catch (ChildLost e) {
      child = null;
      lost(job, e);
    } catch (IOException e) {
      LOG.error("{} could not be given to a render child: {}", job, e.toString());
      queue.done(job);
      job.fail(Problem.of(503, "rendererUnavailable"));
    } finally {
      work = null;
    }
  }

  /**
   * Where there is none, before a task or after it, what a child says of a file says nothing of the
   * file.
   */
  private boolean hasRoom() {
    return settings.work().toFile().getUsableSpace() >= LEAST_ROOM;
  }

  private void lost(RenderJob<?> job, ChildLost loss) {
    if (givingWay.getAndSet(false)) {
      job.gaveWay();
      queue.addAgain(job);
      return;
    }
    LOG.warn("a render child was lost at {}: {}", job, loss.getMessage());
    quarantine.countLoss();
    if (job.killedForGood()) {
      quarantine.gaveUp(job.task());
      queue.done(job);
      job.failTooComplex();
    } else {
      queue.addAgain(job);
    }
  }

  private ChildProcess readyChild() throws IOException, InterruptedException {
    ChildProcess ready = child;
    if (ready == null) {
      ready = spare.take();
      child = ready;
    }
    return ready;
  }

  private void end() {
    ChildProcess last = child;
    if (last != null) {
      last.endForGood();
    }
  }
}
