package io.kairan.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Kinds of files that can become a PDF: both how they begin and what they are called has to fit, so
 * that a file under a false name is refused.
 */
enum SourceKind {
  IMAGE("", "jpg", "jpeg", "png", "tif", "tiff"),
  WORD("Word", "docx", "docm", "doc", "odt", "rtf"),
  EXCEL("Excel", "xlsx", "xlsm", "xls", "ods"),
  POWERPOINT("PowerPoint", "pptx", "pptm", "ppt", "odp");

  private static final int HEAD = 16;
  private static final List<String> IMAGES =
      List.of("\u00FF\u00D8\u00FF", "\u0089PNG\r\n", "II*\0", "MM\0*");
  private static final List<String> OFFICE =
      List.of("PK\3\4", "\u00D0\u00CF\u0011\u00E0", "{\\rtf");

  private final String program;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> endings;

  SourceKind(String program, String... endings) {
    this.program = program;
    this.endings = List.of(endings);
  }

  /** The program that a clerk knows it by. */
  String program() {
    return program;
  }

  /** What a file is, if it can become a PDF. Blocks. */
  static Optional<SourceKind> of(Path file, String name) throws IOException {
    String head;
    try (InputStream input = Files.newInputStream(file)) {
      head = new String(input.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    }
    String ending = ending(name);
    for (SourceKind kind : values()) {
      List<String> beginnings = kind == IMAGE ? IMAGES : OFFICE;
      if (kind.endings.contains(ending) && beginnings.stream().anyMatch(head::startsWith)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The last part of a name, in small letters. */
  static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
