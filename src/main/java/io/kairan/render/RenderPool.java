package io.kairan.render;

import io.kairan.base.Problem;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The pool of render children. Tasks of untrusted files run in JVMs of their own, one at a time in
 * each, with a heap cap and a time limit; a child that exceeds them ends and is replaced by a warm
 * spare, and its neighbours do not notice.
 *
 * <p>Futures complete on the pool's threads: callers hop to their own. They fail with a {@link
 * io.kairan.base.ProblemException}: 422 with the child's reason, {@code pageTooComplex} or {@code
 * fileTooComplex} after two lost children, 503 {@code rendererUnavailable} when no child can be
 * started or the pool is closed. Thread-safe.
 */
public final class RenderPool implements AutoCloseable {

  private final RenderQueue queue = new RenderQueue();
  private final OfficeConverter office;
  private final WarmSpare spare;
  private final Quarantine quarantine = new Quarantine();
  private final List<RenderLane> lanes = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final RightOfWay way = new RightOfWay(queue, lanes);

  private RenderPool(RenderSettings settings) throws IOException {
    Spool.clear(settings.work());
    List<Path> needed = new ArrayList<>(ChildCommand.needed(settings));
    settings.office().found().ifPresent(needed::add);
    Walls walls = Walls.probe(settings, needed);
    this.office = new OfficeConverter(settings, walls);
    this.spare = new WarmSpare(new ChildCommand(settings, walls), settings.work());
    for (int i = 0; i < settings.children(); i++) {
      RenderLane lane = new RenderLane(settings, queue, spare, quarantine);
      lanes.add(lane);
      threads.add(Thread.ofPlatform().name("render-" + i).daemon().start(lane));
    }
  }

  /**
   * Begins to start children; tasks may be given at once. Blocks for a moment.
   *
   * @throws IOException when the work folder cannot be emptied
   */
  public static RenderPool start(RenderSettings settings) throws IOException {
    return new RenderPool(settings);
  }

  /**
   * Carries a task out. Where an equal task is on its way already, this is that task, raised to
   * this priority where it still waits.
   */
  public <A extends RenderAnswer> Future<A> run(RenderTask<A> task, RenderPriority priority) {
    Future<A> answer = queue.add(task, priority);
    if (priority == RenderPriority.ASKED) {
      way.asked();
    }
    return answer;
  }

  /** What makes PDFs of office files, behind the same walls. */
  public OfficeConverter office() {
    return office;
  }

  /** How many tasks wait or run. */
  public int waiting() {
    return queue.size();
  }

  /** How many children were lost at their work since the pool began. */
  public long childrenLost() {
    return quarantine.losses();
  }

  /** Raises a task to this priority where it still waits; otherwise nothing happens. */
  public void raise(RenderTask<?> task, RenderPriority priority) {
    queue.raise(task, priority);
    if (priority == RenderPriority.ASKED) {
      way.asked();
    }
  }

  /** Ends all children at once; what was on its way fails. */
  @Override
  public void close() {
    queue.close().forEach(job -> job.fail(Problem.of(503, "rendererUnavailable")));
    threads.forEach(Thread::interrupt);
    spare.close();
    office.close();
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** The processes that work now. */
  public List<ProcessHandle> children() {
    List<ProcessHandle> handles = new ArrayList<>();
    for (RenderLane lane : lanes) {
      ChildProcess child = lane.child();
      if (child != null) {
        handles.add(child.handle());
      }
    }
    return handles;
  }
}
