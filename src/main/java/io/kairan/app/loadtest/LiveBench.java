package io.kairan.app.loadtest;

import io.vertx.core.Future;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Page turns and ink through Kairan and through servers that only broadcast, in turns in one run
 * and by one generator.
 */
final class LiveBench {

  /**
   * What is asked for.
   *
   * @param sizes how many tablets, one crowd after the other
   * @param rounds how often each system does each workload for so many seconds
   * @param only the workloads to run
   */
  record Plan(
      KairanMeeting.Place kairan,
      List<Broadcast.Place> others,
      List<Integer> sizes,
      int rounds,
      int seconds,
      Set<String> only) {

    Plan {
      only = Set.copyOf(only);
      others = List.copyOf(others);
      sizes = List.copyOf(sizes);
    }
  }

  /** Every workload that there is. */
  static final Set<String> WORKLOADS =
      Set.of(
          LiveReport.TURNS,
          LiveReport.INK,
          JoinBench.ALONE,
          JoinBench.TOGETHER,
          ComebackBench.NAME,
          IdleBench.NAME,
          CommitBench.NAME);

  /** Those that were asked for, all where nothing was said; fails in words. */
  static Set<String> workloads(@Nullable List<String> only) throws IOException {
    if (only == null) {
      return WORKLOADS;
    }
    for (String name : only) {
      if (!WORKLOADS.contains(name)) {
        throw new IOException("no workload is called " + name + ", only " + WORKLOADS);
      }
    }
    return Set.copyOf(only);
  }

  /** Who is there: those who write, and those who are counted. */
  record Crowd(int tablets, int writers) {

    private static final int LARGE = 1_000;

    /** Few write; in a large crowd one alone. */
    static Crowd of(int tablets) {
      return new Crowd(tablets, tablets < LARGE ? 4 : 1);
    }
  }

  private static final int SETTLE_MS = 50;
  private static final int TRIES = 100;
  private static final int WARM_UP_SECONDS = 3;

  private final Plan plan;
  private final Consumer<LiveReport.Measured> told;
  private final List<LiveReport.Measured> measured = new ArrayList<>();

  private LiveBench(Plan plan, Consumer<LiveReport.Measured> told) {
    this.plan = plan;
    this.told = told;
  }

  /** Runs all of it, and tells each measurement as soon as it is made. Blocks. */
  static LiveReport run(Plan plan, Consumer<LiveReport.Measured> told)
      throws IOException, InterruptedException {
    LiveBench bench = new LiveBench(plan, told);
    if (!plan.only().contains(LiveReport.TURNS) && !plan.only().contains(LiveReport.INK)) {
      return new LiveReport(List.of());
    }
    bench.warmUp();
    for (int size : plan.sizes()) {
      bench.crowd(Crowd.of(size));
    }
    return new LiveReport(bench.measured);
  }

  /** The generator's own code is compiled before anything is measured. */
  private void warmUp() throws IOException, InterruptedException {
    Crowd crowd = Crowd.of(plan.sizes().getFirst());
    try (Loop loop = new Loop()) {
      Broadcast first = Broadcast.open(loop, plan.others().getFirst(), crowd);
      play(loop, first, new PageTurns(loop, first), WARM_UP_SECONDS);
      play(loop, first, ink(loop, first), WARM_UP_SECONDS);
      first.leave();
    }
  }

  private void crowd(Crowd crowd) throws IOException, InterruptedException {
    List<Contender> contenders = new ArrayList<>();
    try (Loop loop = new Loop()) {
      try {
        contenders.add(KairanMeeting.open(loop, plan.kairan(), crowd));
        for (Broadcast.Place other : plan.others()) {
          contenders.add(Broadcast.open(loop, other, crowd));
        }
        for (int round = 0; round < plan.rounds(); round++) {
          round(loop, contenders, round);
          Collections.rotate(contenders, 1);
        }
      } finally {
        for (Contender contender : contenders) {
          contender.leave();
        }
      }
    }
  }

  private void round(Loop loop, List<Contender> contenders, int round)
      throws IOException, InterruptedException {
    for (Contender contender : asked(LiveReport.TURNS, contenders)) {
      measure(loop, contender, LiveReport.TURNS, round, new PageTurns(loop, contender));
    }
    for (Contender contender : asked(LiveReport.INK, contenders)) {
      measure(loop, contender, LiveReport.INK, round, ink(loop, contender));
    }
  }

  private List<Contender> asked(String workload, List<Contender> contenders) {
    return plan.only().contains(workload) ? contenders : List.of();
  }

  private static Writers ink(Loop loop, Contender contender) {
    return new Writers(loop, contender.hands(), contender.nextPage(), contender.tablets());
  }

  private void measure(Loop loop, Contender contender, String name, int round, Workload workload)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    long own = ProcessorTime.own().nanos();
    long before = contender.processor().nanos();
    play(loop, contender, workload, plan.seconds());
    long used = contender.processor().nanos() - before;
    double busy =
        (ProcessorTime.own().nanos() - own) * 1.0 / Math.max(1, System.nanoTime() - began);
    LiveReport.Measured result =
        LiveReport.Measured.of(
            new LiveReport.Which(name, contender.tablets(), contender.name(), round + 1),
            workload,
            TimeUnit.NANOSECONDS.toMicros(used),
            busy);
    measured.add(result);
    told.accept(result);
  }

  /** Does it for so many seconds, and waits until all that must arrive has. Blocks. */
  static void play(Loop loop, Contender contender, Workload workload, int seconds)
      throws IOException, InterruptedException {
    contender.listen(workload::hear);
    loop.call(
        () -> {
          workload.start();
          return loop.after(TimeUnit.SECONDS.toMillis(seconds))
              .compose(ok -> {
                workload.stop();
                return settle(loop, workload, TRIES);
              })
              .onSuccess(ok -> contender.listen((message, tablet) -> {}));
        },
        seconds);
  }

  private static Future<Void> settle(Loop loop, Workload workload, int tries) {
    return tries == 0 || (workload.complete() && workload.measured().complete())
        ? Future.succeededFuture()
        : loop.after(SETTLE_MS).compose(ok -> settle(loop, workload, tries - 1));
  }
}
