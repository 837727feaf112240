package io.kairan.render.child;

import io.kairan.render.PictureSize;
import io.kairan.render.RenderAnswer;
import io.kairan.render.RenderTask;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * The first page of a file as a child draws it, measured in points from the upper left corner.
 *
 * @param blank whether the child says that it looks blank though it has content
 */
record Shown(BufferedImage image, double scale, boolean blank) {

  private static final int WIDTH = 1_190;
  private static final PictureSize SIZE = new PictureSize("screen", WIDTH, 5_000_000);

  static Shown of(byte[] pdf, Path folder) throws IOException {
    Path file = Files.write(Files.createTempFile(folder, "page", ".pdf"), pdf);
    RenderTask.Draw task = new RenderTask.Draw(file, 1, folder, List.of(SIZE));
    try {
      RenderAnswer.Drawn drawn = (RenderAnswer.Drawn) PageArtist.draw(new OpenDocument(), task);
      BufferedImage image = ImageIO.read(drawn.pictures().getFirst().file().toFile());
      return new Shown(image, WIDTH / 595.0, drawn.looksBlank());
    } catch (UnreadableFile e) {
      throw new AssertionError(e);
    }
  }

  /** The part of an area that is dark. */
  double ink(int x, int y, int width, int height) {
    double dark = 0;
    Rectangle area = pixels(x, y, width, height);
    for (int row = area.y; row < area.y + area.height; row++) {
      for (int column = area.x; column < area.x + area.width; column++) {
        dark += darkness(column, row);
      }
    }
    return dark / (area.width * area.height);
  }

  /** The colour in the middle of a point. */
  int colour(int x, int y) {
    return image.getRGB((int) ((x + 0.5) * scale), (int) ((y + 0.5) * scale)) & 0xFFFFFF;
  }

  /** How much of the ink of both pages lies where the other has none; 0 for the same page. */
  double difference(Shown other) {
    double apart = 0;
    double both = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        double here = darkness(x, y);
        double there = other.darkness(x, y);
        apart += Math.abs(here - there);
        both += Math.max(here, there);
      }
    }
    return apart / Math.max(1, both);
  }

  private double darkness(int x, int y) {
    return (255 - (image.getRGB(x, y) >> 8 & 0xFF)) / 255.0;
  }

  private Rectangle pixels(int x, int y, int width, int height) {
    return new Rectangle(
        (int) Math.round(x * scale),
        (int) Math.round(y * scale),
        (int) Math.round(width * scale),
        (int) Math.round(height * scale));
  }
}
