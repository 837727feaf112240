package io.kairan.render;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The beginning of what a child writes to its error output; a child that goes on writing finds
 * nobody who reads, and costs the server nothing. Thread-safe.
 */
final class Complaints {

  private static final int KEPT_BYTES = 4_096;

  private volatile String text = "";

  /** Reads the beginning and closes the stream. Blocks until the child ends or has said enough. */
  void read(InputStream stream) {
    try (InputStream input = stream) {
      text = new String(input.readNBytes(KEPT_BYTES), StandardCharsets.UTF_8);
    } catch (IOException e) {
      text = "unreadable: " + e.getMessage();
    }
  }

  String text() {
    return text;
  }
}
