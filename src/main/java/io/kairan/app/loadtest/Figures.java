package io.kairan.app.loadtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that was measured of some workloads, and the medians of the rounds. */
record Figures(List<Row> rounds, List<Row> medians) {

  /** One system in one round, counted from 1; 0 stands for the median of all. */
  record Row(String workload, String system, int round, Map<String, Double> figures) {

    Row {
      figures = new LinkedHashMap<>(figures);
    }

    String words() {
      StringBuilder text =
          new StringBuilder("  %-9s %-10s ".formatted(workload, system))
              .append(round == 0 ? "median: " : "round " + round + ": ");
      figures.forEach((name, value) -> text.append("%s %,.2f; ".formatted(name, value)));
      return text.toString().strip();
    }
  }

  Figures {
    rounds = List.copyOf(rounds);
    medians = List.copyOf(medians);
  }

  static Figures of(List<Row> rounds) {
    Set<List<String>> all = new LinkedHashSet<>();
    rounds.forEach(row -> all.add(List.of(row.workload(), row.system())));
    return new Figures(
        rounds, all.stream().map(one -> median(rounds, one.get(0), one.get(1))).toList());
  }

  String words() {
    return String.join(System.lineSeparator(), medians.stream().map(Row::words).toList());
  }

  private static Row median(List<Row> rounds, String workload, String system) {
    Map<String, List<Double>> values = new LinkedHashMap<>();
    rounds.stream()
        .filter(row -> row.workload().equals(workload) && row.system().equals(system))
        .forEach(row ->
            row.figures()
                .forEach((name, value) ->
                    values.computeIfAbsent(name, first -> new ArrayList<>()).add(value)));
    Map<String, Double> medians = new LinkedHashMap<>();
    values.forEach((name, list) -> medians.put(name, middle(list)));
    return new Row(workload, system, 0, medians);
  }

  private static double middle(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
  }
}
