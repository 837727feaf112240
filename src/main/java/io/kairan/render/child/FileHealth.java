package io.kairan.render.child;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Tells a sound file from one that opens only because the engine mends it. */
final class FileHealth {

  private FileHealth() {}

  /** Whether a reader that mends nothing fails at this file. */
  static boolean needsRepair(Path file) {
    try (RandomAccessReadBufferedFile input = new RandomAccessReadBufferedFile(file.toFile());
        PDDocument strict = new PDFParser(input).parse(false)) {
      return strict.getNumberOfPages() < 1;
    } catch (IOException e) {
      return true;
    }
  }
}
