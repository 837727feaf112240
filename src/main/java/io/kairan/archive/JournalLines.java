package io.kairan.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kairan.base.ContentHash;
import io.kairan.live.HashChain;
import io.kairan.live.JournalCopy;
import io.kairan.live.JournalRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * {@code journal.jsonl}: one record a line, {@code {"hash":"...","event":...}}. The event's text is
 * the very one that was hashed: {@link HashChain} says how.
 */
final class JournalLines {

  private static final String BEFORE_HASH = "{\"hash\":\"";
  private static final String BEFORE_EVENT = "\",\"event\":";
  private static final int HASH_LENGTH = 64;

  private JournalLines() {}

  static void write(JournalCopy journal, Path file) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file, UTF_8)) {
      for (JournalRecord record : journal.records()) {
        writer.write(BEFORE_HASH + record.hash() + BEFORE_EVENT + record.json() + "}\n");
      }
    }
  }

  /**
   * Counts the records of a chain that holds.
   *
   * @throws IOException with a sentence that names the first line that does not
   */
  static long verify(InputStream lines) throws IOException {
    ContentHash last = HashChain.START;
    long count = 0;
    BufferedReader reader = new BufferedReader(new InputStreamReader(lines, UTF_8));
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      count++;
      last = HashChain.next(last, event(line, count));
      if (!line.startsWith(last.value(), BEFORE_HASH.length())) {
        throw new IOException("line " + count + " does not follow the line before it");
      }
    }
    return count;
  }

  private static String event(String line, long number) throws IOException {
    int start = BEFORE_HASH.length() + HASH_LENGTH + BEFORE_EVENT.length();
    if (!line.startsWith(BEFORE_HASH)
        || !line.startsWith(BEFORE_EVENT, BEFORE_HASH.length() + HASH_LENGTH)
        || !line.endsWith("}")
        || line.length() <= start) {
      throw new IOException("line " + number + " is no record");
    }
    return line.substring(start, line.length() - 1);
  }
}
