package io.kairan.app.loadtest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** What the live bench found: every measurement, and the medians of the rounds beside `ws`. */
record LiveReport(List<Measured> rounds, List<Summary> medians) {

  static final String TURNS = "turns";
  static final String INK = "ink";

  /** What everybody is compared with. */
  static final String YARDSTICK = "ws";

  private static final double TOO_BUSY = 0.85;

  LiveReport(List<Measured> rounds) {
    this(rounds, medians(rounds));
  }

  LiveReport {
    rounds = List.copyOf(rounds);
    medians = List.copyOf(medians);
  }

  /** A workload, a crowd, a system; the round is counted from 1. */
  record Which(String workload, int tablets, String system, int round) {

    private Which anyRound() {
      return new Which(workload, tablets, system, 0);
    }

    private Which yardstick() {
      return new Which(workload, tablets, YARDSTICK, round);
    }
  }

  /**
   * One system under one workload.
   *
   * @param cpuMicrosPerDelivery the server's CPU for each message that a tablet got
   * @param lastMs from the sender's write until the last tablet has read it; the median message
   * @param lost what had to arrive and did not, at all tablets together
   * @param generatorBusy how much of one core the generator used; near 1 it is what limits
   */
  record Measured(
      @JsonUnwrapped Which which,
      double cpuMicrosPerDelivery,
      double lastMs,
      double p99Ms,
      double maxMs,
      long delivered,
      long lost,
      long duplicated,
      double generatorBusy) {

    static Measured of(Which which, Workload workload, long cpuMicros, double generatorBusy) {
      LoadReport.Deliveries delays = workload.measured().report();
      LoadReport.Deliveries certain = workload.certain();
      return new Measured(
          which,
          rounded(cpuMicros / (double) Math.max(1, workload.delivered())),
          workload.measured().lastMs(),
          delays.p99Ms(),
          delays.maxMs(),
          workload.delivered(),
          certain.lost(),
          certain.duplicated() + delays.duplicated(),
          rounded(generatorBusy));
    }

    String words() {
      return "  %-5s %5d %-10s round %d: %s%n"
          .formatted(
              which.workload(),
              which.tablets(),
              which.system(),
              which.round(),
              "%.1f us, last %.1f, p99 %.1f, max %.1f ms, %,d delivered, %d lost, %d doubled, generator %.0f %%"
                  .formatted(
                      cpuMicrosPerDelivery,
                      lastMs,
                      p99Ms,
                      maxMs,
                      delivered,
                      lost,
                      duplicated,
                      100 * generatorBusy));
    }
  }

  /**
   * The medians of all rounds.
   *
   * @param cpuBesideWs its CPU per delivery divided by that of `ws`
   * @param lastBesideWs the same for the last tablet's delay
   */
  record Summary(
      @JsonUnwrapped Which which,
      double cpuMicrosPerDelivery,
      double cpuBesideWs,
      double lastMs,
      double lastBesideWs,
      double p99Ms,
      double generatorBusy) {

    String words() {
      return "%-5s %5d %-10s %7.1f %8.2f %9.2f %8.2f %9.2f %7.0f %%%s%n"
          .formatted(
              which.workload(),
              which.tablets(),
              which.system(),
              cpuMicrosPerDelivery,
              cpuBesideWs,
              lastMs,
              lastBesideWs,
              p99Ms,
              100 * generatorBusy,
              generatorBusy > TOO_BUSY ? " (the generator is the limit)" : "");
    }
  }

  boolean nothingLost() {
    return rounds.stream().allMatch(one -> one.lost() == 0 && one.duplicated() == 0);
  }

  String words() {
    StringBuilder text =
        new StringBuilder(
            "%-5s %5s %-10s %7s %8s %9s %8s %9s %9s%n"
                .formatted(
                    "what",
                    "seats",
                    "system",
                    "CPU us",
                    "/ ws",
                    "last ms",
                    "/ ws",
                    "p99 ms",
                    "generator"));
    medians.forEach(one -> text.append(one.words()));
    long lost = rounds.stream().mapToLong(Measured::lost).sum();
    long doubled = rounds.stream().mapToLong(Measured::duplicated).sum();
    text.append("CPU of the server for each message that a tablet got; medians of the rounds.\n");
    text.append(
        "hocuspocus carries the messages as stateless ones, not as changes of a document.\n");
    return text.append(lost + " lost, " + doubled + " doubled").toString();
  }

  private static List<Summary> medians(List<Measured> rounds) {
    Set<Which> all = new LinkedHashSet<>();
    rounds.stream()
        .sorted(Comparator.comparingInt(one -> one.which().round()))
        .forEach(one -> all.add(one.which().anyRound()));
    List<Which> ordered = new ArrayList<>(all);
    ordered.sort(Comparator.comparing(Which::workload).reversed().thenComparingInt(Which::tablets));
    return ordered.stream().map(which -> summary(rounds, which)).toList();
  }

  private static Summary summary(List<Measured> rounds, Which which) {
    double cpu = median(rounds, which, Measured::cpuMicrosPerDelivery);
    double last = median(rounds, which, Measured::lastMs);
    Which beside = which.yardstick();
    return new Summary(
        which,
        cpu,
        quotient(cpu, median(rounds, beside, Measured::cpuMicrosPerDelivery)),
        last,
        quotient(last, median(rounds, beside, Measured::lastMs)),
        median(rounds, which, Measured::p99Ms),
        median(rounds, which, Measured::generatorBusy));
  }

  private static double quotient(double above, double below) {
    return below == 0 ? 0 : rounded(above / below);
  }

  private static double median(
      List<Measured> rounds, Which which, ToDoubleFunction<Measured> figure) {
    double[] sorted =
        rounds.stream()
            .filter(one -> one.which().anyRound().equals(which))
            .mapToDouble(figure)
            .sorted()
            .toArray();
    return sorted.length == 0
        ? 0
        : rounded((sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2);
  }

  private static double rounded(double figure) {
    return Math.round(figure * 100) / 100.0;
  }
}
