package io.kairan.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Looks at the first and the last bytes of a file and says what it is, without opening it. A PDF
 * begins with its header, blank space aside, and is nothing else besides: a file that another
 * program would take for an archive or a web page is no paper.
 */
final class FileKind {

  /** What a browser looks at when it guesses. */
  private static final int HEAD = 1_024;

  /** Where a ZIP program looks for an archive's directory: its record and the longest comment. */
  private static final int TAIL = 22 + 65_535;

  /** How telephones keep photographs. */
  static final String HEIC = "HEIC";

  /** Nothing that is known here. */
  static final String UNKNOWN = "?";

  private static final int LEAST = 60;
  private static final String HEADER = "%PDF-";
  private static final String ZIP_DIRECTORY = "PK\5\6";

  private FileKind() {}

  /** What a file is instead of a PDF; empty where it may be one. Blocks. */
  static Optional<String> otherThanPdf(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      long size = channel.size();
      String head = read(channel, 0, HEAD);
      String tail = read(channel, Math.max(0, size - TAIL), TAIL);
      if (!head.stripLeading().startsWith(HEADER)) {
        return Optional.of(named(head));
      }
      if (size < LEAST) {
        return Optional.of("%PDF-");
      }
      if (hasZipDirectory(tail)) {
        return Optional.of("ZIP");
      }
      return isWebPage(head) || isWebPage(afterEnd(tail)) ? Optional.of("HTML") : Optional.empty();
    }
  }

  private static String named(String head) {
    if (head.startsWith("\u00FF\u00D8\u00FF")) {
      return "JPEG";
    }
    if (head.startsWith("\u0089PNG")) {
      return "PNG";
    }
    if (head.startsWith("ftyphei", 4) || head.startsWith("ftyphev", 4)) {
      return HEIC;
    }
    if (head.startsWith("PK")) {
      return "ZIP";
    }
    if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      return "Microsoft Office";
    }
    return isWebPage(head) ? "HTML" : UNKNOWN;
  }

  /** Whether an archive's last record stands where ZIP programs accept it: just before the end. */
  private static boolean hasZipDirectory(String tail) {
    for (int at = tail.lastIndexOf(ZIP_DIRECTORY);
        at >= 0;
        at = at == 0 ? -1 : tail.lastIndexOf(ZIP_DIRECTORY, at - 1)) {
      if (at + 22 <= tail.length()) {
        int comment = tail.charAt(at + 20) | tail.charAt(at + 21) << 8;
        if (at + 22 + comment == tail.length()) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isWebPage(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("<html") || lower.contains("<!doctype html") || lower.contains("<script");
  }

  private static String afterEnd(String tail) {
    int end = tail.lastIndexOf("%%EOF");
    return end < 0 ? "" : tail.substring(end);
  }

  /** One character for each byte. */
  private static String read(SeekableByteChannel channel, long from, int most) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(most);
    channel.position(from);
    int read = 0;
    while (buffer.hasRemaining() && read >= 0) {
      read = channel.read(buffer);
    }
    return new String(buffer.array(), 0, buffer.position(), StandardCharsets.ISO_8859_1);
  }
}
