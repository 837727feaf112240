package io.kairan.render.child;

import io.kairan.render.RenderAnswer;
import java.util.Map;

/** A file that is refused with a reason of its own. */
final class UnreadableFile extends Exception {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Map<String, String> values;

  UnreadableFile(String code, Map<String, String> values) {
    super(code);
    this.code = code;
    this.values = Map.copyOf(values);
  }

  RenderAnswer answer() {
    return new RenderAnswer.Refused(code, values);
  }
}
