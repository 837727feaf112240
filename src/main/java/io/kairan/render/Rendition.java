package io.kairan.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Names everything that decides how a page looks: the renderer's version and the bundled fonts.
 * Pictures of another rendition are never mixed with these.
 */
public final class Rendition {

  /** Rises whenever the same file would be drawn differently. */
  private static final int VERSION = 3;

  /** The front of a font file holds the checksum of every part of it. */
  private static final int FRONT_BYTES = 4_096;

  private Rendition() {}

  /** The name of the rendition that this program draws with these fonts. Blocks. */
  public static String of(Path fonts) {
    MessageDigest digest = sha256();
    try {
      for (Path font : fontFiles(fonts)) {
        digest.update(String.valueOf(font.getFileName()).getBytes(StandardCharsets.UTF_8));
        try (InputStream input = Files.newInputStream(font)) {
          digest.update(input.readNBytes(FRONT_BYTES));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "r" + VERSION + "-" + HexFormat.of().formatHex(digest.digest(), 0, 4);
  }

  /** The font files of a folder and those below it, ordered by name. */
  public static List<Path> fontFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".ttf")).sorted().toList();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
