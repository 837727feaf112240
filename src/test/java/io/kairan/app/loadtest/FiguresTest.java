package io.kairan.app.loadtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  @DisplayName("LOA13 Each figure's median is of its own workload and system")
  void medians() {
    Figures figures =
        Figures.of(
            List.of(
                row("join", "kairan", 1, 9),
                row("join", "ws", 1, 5),
                row("join", "kairan", 2, 1),
                row("crowd", "kairan", 1, 7),
                row("join", "kairan", 3, 2)));
    assertThat(figures.medians())
        .containsExactly(
            row("join", "kairan", 0, 2), row("join", "ws", 0, 5), row("crowd", "kairan", 0, 7));
  }

  @Test
  @DisplayName("LOA13 The bench runs the workloads that are named, and says which there are")
  void named() throws IOException {
    assertThat(LiveBench.workloads(null)).isEqualTo(LiveBench.WORKLOADS);
    assertThat(LiveBench.workloads(List.of("join", "idle"))).containsOnly("join", "idle");
    assertThatThrownBy(() -> LiveBench.workloads(List.of("jion"))).hasMessageContaining("jion");
  }

  private static Figures.Row row(String workload, String system, int round, double value) {
    return new Figures.Row(workload, system, round, Map.of("ms", value));
  }
}
