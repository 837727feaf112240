package io.kairan.archive;

import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.render.InkInstructions;
import io.kairan.render.RenderAnswer;
import io.kairan.render.RenderPool;
import io.kairan.render.RenderPriority;
import io.kairan.render.RenderTask;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A copy of a file with ink on its pages, believed only once all ink was found in it. An original
 * may have ink of ours already, such as a copy from an earlier meeting's archive.
 *
 * @param instructions the file that has {@code ink} as JSON
 * @param pages how many pages the original has
 */
record CheckedCopy(Path original, int pages, InkInstructions ink, Path instructions, Path copy) {

  /**
   * Writes it; goes before pages that nobody asked for, since somebody waits. Fails with a {@link
   * ProblemException}, 500 {@code copyIncomplete} where a stroke lacks.
   */
  Future<Void> write(RenderPool pool) {
    return count(pool, original)
        .compose(before ->
            pool.run(new RenderTask.Annotate(original, instructions, copy), RenderPriority.ASKED)
                .compose(written -> count(pool, copy))
                .compose(after ->
                    after.equals(together(before, ink.strokes(pages)))
                        ? Future.succeededFuture()
                        : Future.failedFuture(
                            new ProblemException(Problem.of(500, "copyIncomplete")))));
  }

  private static Future<List<Integer>> count(RenderPool pool, Path file) {
    return pool.run(new RenderTask.CountInk(file), RenderPriority.ASKED)
        .map(RenderAnswer.InkCounted::strokes);
  }

  private static List<Integer> together(List<Integer> some, List<Integer> more) {
    List<Integer> sums = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      sums.add(some.get(i) + more.get(i));
    }
    return sums;
  }
}
