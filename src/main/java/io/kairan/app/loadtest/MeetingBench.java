package io.kairan.app.loadtest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What a meeting costs beside turns and ink: to stay (first, while nothing else is in memory), to
 * join, to come back, to be written down.
 */
final class MeetingBench {

  private static final int CROWD = 300;

  private MeetingBench() {}

  /** Runs what the plan asks for, and tells each measurement as soon as it is made. Blocks. */
  static Figures run(LiveBench.Plan plan, Consumer<Figures.Row> told)
      throws IOException, InterruptedException {
    List<Figures.Row> rows = new ArrayList<>();
    Consumer<Figures.Row> keep =
        row -> {
          if (plan.only().contains(row.workload())) {
            rows.add(row);
            told.accept(row);
          }
        };
    Set<String> only = plan.only();
    Map<Boolean, List<Broadcast.Place>> byKeeping =
        plan.others().stream()
            .collect(Collectors.partitioningBy(place -> "hocuspocus".equals(place.name())));
    List<Broadcast.Place> keeping = byKeeping.getOrDefault(true, List.of());
    List<Broadcast.Place> bare = byKeeping.getOrDefault(false, List.of());
    if (only.contains(IdleBench.NAME)) {
      IdleBench.run(plan.kairan(), bare, keep);
    }
    if (only.contains(JoinBench.ALONE) || only.contains(JoinBench.TOGETHER)) {
      JoinBench.run(JoinBench.Plan.usual(plan.rounds()), plan.kairan(), plan.others(), keep);
    }
    if (only.contains(ComebackBench.NAME)) {
      ComebackBench.run(CROWD, plan.rounds(), plan.kairan(), keeping, keep);
    }
    if (only.contains(CommitBench.NAME)) {
      CommitBench.run(CROWD, plan.rounds(), plan.kairan(), keep);
    }
    return Figures.of(rows);
  }
}
