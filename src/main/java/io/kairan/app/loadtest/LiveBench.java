package io.kairan.app.loadtest;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The load test and the same fan-out over a bare loop, in turns in one run and by one generator.
 */
final class LiveBench {

  /**
   * What is asked for.
   *
   * @param plan against Kairan
   * @param bare where the bare loop is
   */
  record Plan(LoadTest.Plan plan, String operatorToken, URI bare, int rounds) {}

  record Round(LoadReport kairan, BareLoop.Report bare) {}

  /** Kairan's figure divided by the bare loop's, from the medians of all rounds. */
  record Ratio(double cpuPerDelivery, double pageTurnP99) {

    static Ratio of(List<Round> rounds) {
      return new Ratio(
          quotient(
              rounds,
              round -> round.kairan().server().cpuMicrosPerDelivery(),
              round -> round.bare().server().cpuMicrosPerDelivery()),
          quotient(
              rounds,
              round -> round.kairan().pageTurns().p99Ms(),
              round -> round.bare().pageTurns().p99Ms()));
    }

    private static double quotient(
        List<Round> rounds, ToDoubleFunction<Round> kairan, ToDoubleFunction<Round> bare) {
      double below = median(rounds, bare);
      return below == 0 ? 0 : Math.round(median(rounds, kairan) / below * 100) / 100.0;
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
      double[] sorted = rounds.stream().mapToDouble(figure).toArray();
      Arrays.sort(sorted);
      return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
  }

  record Report(List<Round> rounds, Ratio ratio) {

    Report(List<Round> rounds) {
      this(rounds, Ratio.of(rounds));
    }

    Report {
      rounds = List.copyOf(rounds);
    }

    boolean nothingLost() {
      return rounds.stream()
          .allMatch(round ->
              round.kairan().nothingLost()
                  && round.bare().pageTurns().whole()
                  && round.bare().ink().whole());
    }

    String words() {
      StringBuilder text = new StringBuilder();
      for (Round round : rounds) {
        text.append(line("kairan", round.kairan().pageTurns(), round.kairan().server()));
        text.append(line("bare ws", round.bare().pageTurns(), round.bare().server()));
      }
      return text.append(
              "Kairan takes %.2f times the bare loop's CPU per delivery, and its page turns %.2f times as long (p99)."
                  .formatted(ratio.cpuPerDelivery(), ratio.pageTurnP99()))
          .toString();
    }

    private static String line(String who, LoadReport.Deliveries turns, LoadReport.Server server) {
      return "%-8s %.1f us CPU per delivery, %.0f MB; page turns p50 %.2f, p99 %.2f, max %.2f ms, %d lost, %d doubled%n"
          .formatted(
              who,
              server.cpuMicrosPerDelivery(),
              server.rssMb(),
              turns.p50Ms(),
              turns.p99Ms(),
              turns.maxMs(),
              turns.lost(),
              turns.duplicated());
    }
  }

  private LiveBench() {}

  /** Runs all rounds; who goes first changes from round to round. Blocks. */
  static Report run(Plan plan) throws IOException, InterruptedException {
    List<Round> rounds = new ArrayList<>();
    for (int round = 0; round < plan.rounds(); round++) {
      if (round % 2 == 0) {
        LoadReport kairan = LoadTest.run(plan.plan(), plan.operatorToken());
        rounds.add(new Round(kairan, bare(plan)));
      } else {
        BareLoop.Report bare = bare(plan);
        rounds.add(new Round(LoadTest.run(plan.plan(), plan.operatorToken()), bare));
      }
    }
    return new Report(rounds);
  }

  private static BareLoop.Report bare(Plan plan) throws IOException, InterruptedException {
    return BareLoop.run(plan.bare(), plan.plan().tablets(), plan.plan().seconds());
  }
}
