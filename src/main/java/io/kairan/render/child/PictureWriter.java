package io.kairan.render.child;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Encodes pictures for the air between hall and tablet. Gray pages become PNG of sixteen grays,
 * pages of few colours PNG with a palette where that is the smaller, all others WebP, or JPEG where
 * the host has no WebP.
 */
final class PictureWriter {

  private static final float QUALITY = 0.8f;

  /** Text has some ten per cent of half-tones from smoothing; above this it is a photo. */
  private static final double PHOTO = 0.25;

  private static final int MOST_COLOURS = 256;

  private static final class Encoded {

    private final String suffix;
    private final byte[] bytes;

    Encoded(String suffix, byte[] bytes) {
      this.suffix = suffix;
      this.bytes = bytes;
    }
  }

  private PictureWriter() {}

  /** Writes a picture into a folder; the file with the suffix of its kind. */
  static Path write(BufferedImage image, Path folder, String name) throws IOException {
    Encoded encoded = encode(image);
    Path file = folder.resolve(name + "." + encoded.suffix);
    Files.write(file, encoded.bytes);
    return file;
  }

  private static Encoded encode(BufferedImage image) throws IOException {
    Tones tones = Tones.of(image);
    if (tones.gray() && tones.middle() < PHOTO) {
      return new Encoded("png", png(sixteenGrays(image)));
    }
    Encoded lossy = lossy(image);
    int[] palette = Tones.palette(image, MOST_COLOURS);
    if (palette.length > 0) {
      byte[] exact = png(indexed(image, palette));
      if (exact.length <= lossy.bytes.length) {
        return new Encoded("png", exact);
      }
    }
    return lossy;
  }

  private static Encoded lossy(BufferedImage image) throws IOException {
    Optional<ImageWriter> webp = writer("webp");
    if (webp.isPresent()) {
      return new Encoded("webp", compressed(image, webp.get(), "Lossy"));
    }
    return new Encoded("jpg", compressed(image, writer("jpeg").orElseThrow(), "JPEG"));
  }

  private static Optional<ImageWriter> writer(String format) {
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
    return writers.hasNext() ? Optional.of(writers.next()) : Optional.empty();
  }

  private static byte[] compressed(BufferedImage image, ImageWriter writer, String kind)
      throws IOException {
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionType(kind);
    param.setCompressionQuality(QUALITY);
    return written(image, writer, param);
  }

  private static byte[] png(BufferedImage image) throws IOException {
    ImageWriter writer =
        ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(image), "png").next();
    return written(image, writer, writer.getDefaultWriteParam());
  }

  private static byte[] written(BufferedImage image, ImageWriter writer, ImageWriteParam param)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
    try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(output);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static BufferedImage sixteenGrays(BufferedImage image) {
    byte[] levels = new byte[16];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) (i * 17);
    }
    IndexColorModel grays = new IndexColorModel(4, levels.length, levels, levels, levels);
    int width = image.getWidth();
    BufferedImage result =
        new BufferedImage(width, image.getHeight(), BufferedImage.TYPE_BYTE_BINARY, grays);
    WritableRaster raster = result.getRaster();
    int[] pixels = Tones.pixels(image);
    int[] row = new int[width];
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < width; x++) {
        row[x] = ((pixels[y * width + x] >> 8 & 0xFF) + 8) / 17;
      }
      raster.setPixels(0, y, width, 1, row);
    }
    return result;
  }

  private static BufferedImage indexed(BufferedImage image, int[] palette) {
    IndexColorModel model =
        new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
    int width = image.getWidth();
    BufferedImage result =
        new BufferedImage(width, image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    WritableRaster raster = result.getRaster();
    int[] pixels = Tones.pixels(image);
    int[] row = new int[width];
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < width; x++) {
        row[x] = Arrays.binarySearch(palette, pixels[y * width + x] & 0xFFFFFF);
      }
      raster.setPixels(0, y, width, 1, row);
    }
    return result;
  }
}
