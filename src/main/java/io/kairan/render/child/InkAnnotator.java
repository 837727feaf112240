package io.kairan.render.child;

import io.kairan.render.RenderAnswer;
import io.kairan.render.RenderTask;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

/** Writes the annotated copy of a file. */
final class InkAnnotator {

  private InkAnnotator() {}

  /** Carries the task out; what it throws refuses the file as damaged. */
  static RenderAnswer annotate(RenderTask.Annotate task) throws IOException {
    Files.deleteIfExists(task.output());
    return new RenderAnswer.Refused("annotatingUnavailable", Map.of());
  }
}
