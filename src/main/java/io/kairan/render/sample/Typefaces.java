package io.kairan.render.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The bundled Japanese fonts, embedded as subsets into one document. */
record Typefaces(PDFont mincho, PDFont gothic, PDFont bold) {

  static Typefaces embed(PDDocument document, Path folder) throws IOException {
    return new Typefaces(
        load(document, folder, "BIZUDMincho_400Regular.ttf"),
        load(document, folder, "BIZUDGothic_400Regular.ttf"),
        load(document, folder, "BIZUDGothic_700Bold.ttf"));
  }

  /** Where the fonts are: named by a property, beside the server, or in the client's packages. */
  static Path folder() {
    String named = System.getProperty("kairan.fonts", "");
    if (!named.isEmpty()) {
      return Path.of(named);
    }
    Path home = Path.of(System.getProperty("kairan.home", "target/kairan"), "fonts");
    return Files.isDirectory(home) ? home : Path.of("web/node_modules/@expo-google-fonts");
  }

  private static PDFont load(PDDocument document, Path folder, String name) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      Path file =
          files
              .filter(path -> path.endsWith(name))
              .findFirst()
              .orElseThrow(() -> new IOException("the font " + name + " is not in " + folder));
      return PDType0Font.load(document, Files.newInputStream(file), true);
    }
  }
}
