package io.kairan.render;

import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.Promise;

/** A task on its way through the pool. Guarded by the queue's lock until a lane has taken it. */
final class RenderJob<A extends RenderAnswer> {

  /** A task is tried again once when its child ended: it may have been the host's fault. */
  private static final int MOST_KILLS = 2;

  /** Whoever asks again and again shall not keep a page from being drawn for ever. */
  private static final int MOST_WAYS_GIVEN = 8;

  private final RenderTask<A> task;
  private final Promise<A> promise = Promise.promise();
  private RenderPriority priority;
  private int kills;
  private int waysGiven;

  RenderJob(RenderTask<A> task, RenderPriority priority) {
    this.task = task;
    this.priority = priority;
  }

  RenderTask<A> task() {
    return task;
  }

  Future<A> future() {
    return promise.future();
  }

  RenderPriority priority() {
    return priority;
  }

  void raise(RenderPriority higher) {
    priority = higher;
  }

  /** Whether this task may be put off once more. */
  boolean mayGiveWay() {
    return waysGiven < MOST_WAYS_GIVEN;
  }

  void gaveWay() {
    waysGiven++;
  }

  /** Counts a child that this task ended; whether it has had its last try. */
  boolean killedForGood() {
    kills++;
    return kills >= MOST_KILLS;
  }

  void complete(RenderAnswer answer) {
    if (answer instanceof RenderAnswer.Refused refused) {
      fail(new Problem(422, refused.code(), refused.values()));
    } else if (task.answer().isInstance(answer)) {
      promise.tryComplete(task.answer().cast(answer));
    } else {
      promise.tryFail(new IllegalStateException("a child answered " + answer.getClass()));
    }
  }

  void failTooComplex() {
    fail(Problem.of(422, task instanceof RenderTask.Draw ? "pageTooComplex" : "fileTooComplex"));
  }

  void fail(Problem problem) {
    promise.tryFail(new ProblemException(problem));
  }

  @Override
  public String toString() {
    return switch (task) {
      case RenderTask.Draw draw -> "page " + draw.page() + " of " + draw.original().getFileName();
      case RenderTask.DrawTiles draw ->
          "tiles of page " + draw.page() + " of " + draw.original().getFileName();
      case RenderTask.Examine examine -> "the gate for " + examine.original().getFileName();
      case RenderTask.Annotate annotate -> "the copy of " + annotate.original().getFileName();
      case RenderTask.CountInk count -> "the ink in " + count.original().getFileName();
      case RenderTask.Compare compare -> "the revision " + compare.original().getFileName();
      case RenderTask.ReadPage read ->
          "the words of page " + read.page() + " of " + read.original().getFileName();
      case RenderTask.ReadOutline read -> "the outline of " + read.original().getFileName();
      case RenderTask.Mount mount -> "the image " + mount.original().getFileName();
    };
  }
}
