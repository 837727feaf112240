package io.kairan.render;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets what somebody waits for pass what nobody waits for: when all lanes are busy with such work
 * for a while, the one that is longest at it gives way, and its task is done later. Thread-safe.
 */
final class RightOfWay {

  private static final Logger LOG = LoggerFactory.getLogger(RightOfWay.class);

  /** A usual page takes a tenth of that. */
  private static final long PATIENCE_MILLIS = 600;

  private final RenderQueue queue;
  private final List<RenderLane> lanes;
  private final Executor later =
      CompletableFuture.delayedExecutor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
  private final AtomicBoolean looking = new AtomicBoolean();

  RightOfWay(RenderQueue queue, List<RenderLane> lanes) {
    this.queue = queue;
    this.lanes = lanes;
  }

  /** Somebody waits for a task from now on. */
  void asked() {
    if (looking.compareAndSet(false, true)) {
      later.execute(this::look);
    }
  }

  private void look() {
    looking.set(false);
    if (!queue.isAskedFor()) {
      return;
    }
    List<Optional<RenderLane.Work>> works = lanes.stream().map(RenderLane::work).toList();
    boolean otherwise =
        works.stream().allMatch(work -> work.isPresent() && queue.mayGiveWay(work.get().job()));
    if (otherwise) {
      works.stream()
          .map(Optional::orElseThrow)
          .min(Comparator.comparingLong(RenderLane.Work::since))
          .filter(work -> work.hasLasted(PATIENCE_MILLIS))
          .ifPresent(work -> {
            LOG.info("{} gives way", work.job());
            work.lane().giveWay(work);
          });
    }
    asked();
  }
}
