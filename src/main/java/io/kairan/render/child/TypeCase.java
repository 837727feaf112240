package io.kairan.render.child;

import io.kairan.render.Rendition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.jspecify.annotations.Nullable;

/** The bundled fonts, each read when it is first wanted. Not thread-safe. */
final class TypeCase {

  private final Map<Face, Path> files = new EnumMap<>(Face.class);
  private final Map<Face, TrueTypeFont> read = new EnumMap<>(Face.class);

  TypeCase(Path folder) throws IOException {
    for (Path file : Rendition.fontFiles(folder)) {
      for (Face face : Face.values()) {
        if (file.endsWith(face.file())) {
          files.put(face, file);
        }
      }
    }
    for (Face face : Face.values()) {
      if (!files.containsKey(face)) {
        throw new IOException("the bundled font " + face.file() + " is not in " + folder);
      }
    }
  }

  TrueTypeFont font(Face face) {
    TrueTypeFont font = read.get(face);
    if (font == null) {
      font = parsed(files.get(face));
      read.put(face, font);
    }
    return font;
  }

  private static TrueTypeFont parsed(@Nullable Path file) {
    if (file == null) {
      throw new IllegalStateException("a face without a file");
    }
    try {
      return new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
