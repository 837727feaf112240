package io.kairan.render.child;

import io.kairan.render.InkInstructions.InkStroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Strokes that become one annotation: drawn one after the other by one author with one pen, without
 * a pause of a minute. Readers list one note for a word, not one for each stroke of it, and the
 * order of drawing stays. A stamp or a note is a run of its own.
 */
record InkRun(List<InkStroke> strokes) {

  private static final int MOST_STROKES = 200;
  private static final long PAUSE_MILLIS = 60_000;

  InkRun {
    strokes = List.copyOf(strokes);
  }

  static List<InkRun> of(List<InkStroke> strokes) {
    List<InkRun> runs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= strokes.size(); i++) {
      if (i == strokes.size()
          || i - from == MOST_STROKES
          || !together(strokes.get(i - 1), strokes.get(i))) {
        runs.add(new InkRun(strokes.subList(from, i)));
        from = i;
      }
    }
    return runs;
  }

  private static boolean together(InkStroke a, InkStroke b) {
    return a.pen().kind().drawsLines()
        && a.author().equals(b.author())
        && a.pen().equals(b.pen())
        && soonAfter(a.at(), b.at());
  }

  private static boolean soonAfter(@Nullable Long a, @Nullable Long b) {
    return (a != null && b != null) ? Math.abs(b - a) < PAUSE_MILLIS : Objects.equals(a, b);
  }

  InkStroke first() {
    return strokes.getFirst();
  }

  InkStroke last() {
    return strokes.getLast();
  }
}
