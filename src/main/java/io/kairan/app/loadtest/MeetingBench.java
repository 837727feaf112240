package io.kairan.app.loadtest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

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
    List<Broadcast.Place> bare =
        plan.others().stream().filter(place -> !"hocuspocus".equals(place.name())).toList();
    if (only.contains(IdleBench.NAME)) {
      IdleBench.run(plan.kairan(), bare, keep);
    }
    if (only.contains(JoinBench.ALONE) || only.contains(JoinBench.TOGETHER)) {
      JoinBench.run(JoinBench.Plan.usual(plan.rounds()), plan.kairan(), plan.others(), keep);
    }
    if (only.contains(ComebackBench.NAME)) {
      ComebackBench.run(CROWD, plan.rounds(), plan.kairan(), keep);
    }
    if (only.contains(CommitBench.NAME)) {
      CommitBench.run(CROWD, plan.rounds(), plan.kairan(), keep);
    }
    return Figures.of(rows);
  }
}
