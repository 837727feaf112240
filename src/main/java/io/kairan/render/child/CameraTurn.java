package io.kairan.render.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a camera was held, from the Exif part of a JPEG (JEITA CP-3451, tag 274). */
final class CameraTurn {

  private static final int HEAD = 64 * 1024;
  private static final int EXIF_SEGMENT = 0xFFE1;
  private static final int EXIF = 0x45786966;
  private static final int ORIENTATION = 0x0112;

  private CameraTurn() {}

  /** By how many degrees a picture has to be turned clockwise to stand upright. */
  static int of(Path file) throws IOException {
    try (InputStream input = Files.newInputStream(file)) {
      return turn(orientation(ByteBuffer.wrap(input.readNBytes(HEAD))));
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return 0;
    }
  }

  private static int turn(int orientation) {
    return switch (orientation) {
      case 3 -> 180;
      case 6 -> 90;
      case 8 -> 270;
      default -> 0;
    };
  }

  private static int orientation(ByteBuffer jpeg) {
    jpeg.position(2);
    while (jpeg.remaining() > 4) {
      int marker = jpeg.getShort() & 0xFFFF;
      int length = (jpeg.getShort() & 0xFFFF) - 2;
      if (marker == EXIF_SEGMENT && jpeg.getInt(jpeg.position()) == EXIF) {
        return tag(jpeg.slice(jpeg.position() + 6, length - 6));
      }
      if (marker < 0xFFE0 || marker > 0xFFEF || length < 0) {
        return 1;
      }
      jpeg.position(jpeg.position() + length);
    }
    return 1;
  }

  private static int tag(ByteBuffer tiff) {
    tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
        return tiff.getShort(entry + 8);
      }
    }
    return 1;
  }
}
