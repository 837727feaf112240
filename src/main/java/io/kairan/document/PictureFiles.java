package io.kairan.document;

import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import java.util.Map;

/** Makes a served picture of a file; its kind is told by the suffix that the renderer gave it. */
final class PictureFiles {

  private static final Map<String, String> TYPES =
      Map.of("png", "image/png", "jpg", "image/jpeg", "webp", "image/webp");

  private PictureFiles() {}

  static Picture picture(Path file, byte[] bytes, String etag) {
    String name = String.valueOf(file.getFileName());
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null) {
      throw new IllegalArgumentException("no picture: " + name);
    }
    return new Picture(Buffer.buffer(bytes), type, etag);
  }
}
