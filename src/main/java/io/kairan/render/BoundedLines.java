package io.kairan.render;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads lines of a length that the other side cannot choose. Not thread-safe. */
public final class BoundedLines {

  /** Enough for the geometry of 2,000 pages. */
  private static final int LONGEST = 1024 * 1024;

  private final InputStream input;

  public BoundedLines(InputStream input) {
    this.input = new BufferedInputStream(input);
  }

  /** The next line without its end; null at the end of the stream, a line cut there included. */
  public @Nullable String next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = input.read(); b >= 0; b = input.read()) {
      if (b == '\n') {
        return line.toString(StandardCharsets.UTF_8);
      }
      if (line.size() == LONGEST) {
        throw new IOException("a line is longer than " + LONGEST + " bytes");
      }
      line.write(b);
    }
    return null;
  }
}
