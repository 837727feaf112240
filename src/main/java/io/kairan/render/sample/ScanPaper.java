package io.kairan.render.sample;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** What an office scanner makes of a pile of paper: gray pictures with its noise, no text. */
final class ScanPaper {

  /** A4 at 200 dots an inch. */
  private static final int WIDTH = 1_654;

  private static final int HEIGHT = 2_339;
  private static final float QUALITY = 0.48f;

  private ScanPaper() {}

  static void write(Path file, Path fonts, int pages, long seed) throws IOException {
    Random random = new Random(seed);
    try (Booklet booklet = new Booklet("スキャン資料", fonts, seed)) {
      for (int page = 1; page <= pages; page++) {
        try (Sheet sheet = booklet.sheet(Sheet.A4)) {
          byte[] jpeg = Jpeg.encode(picture(random), QUALITY);
          PDImageXObject scan = JPEGFactory.createFromByteArray(booklet.document(), jpeg);
          sheet.out().drawImage(scan, 0, 0, 595, 842);
        }
      }
      booklet.save(file);
    }
  }

  private static BufferedImage picture(Random random) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D brush = image.createGraphics();
    brush.setColor(new Color(244, 244, 244));
    brush.fillRect(0, 0, WIDTH, HEIGHT);
    brush.setColor(new Color(40, 40, 40));
    for (int line = 200; line < HEIGHT - 200; line += 52) {
      for (int at = 160; at < WIDTH - 160; at += 34) {
        stroke(brush, random, at, line);
      }
    }
    brush.dispose();
    grain(image.getRaster(), random);
    return image;
  }

  /** Something as dark and as busy as a letter. */
  private static void stroke(Graphics2D brush, Random random, int x, int y) {
    for (int i = 0; i < 4; i++) {
      int from = random.nextInt(26);
      int to = random.nextInt(26);
      brush.fillRect(x + Math.min(from, to), y + random.nextInt(26), Math.abs(from - to) + 2, 3);
      brush.fillRect(x + random.nextInt(26), y + Math.min(from, to), 3, Math.abs(from - to) + 2);
    }
  }

  private static void grain(WritableRaster raster, Random random) {
    int[] row = new int[WIDTH];
    for (int y = 0; y < HEIGHT; y++) {
      raster.getSamples(0, y, WIDTH, 1, 0, row);
      for (int x = 0; x < WIDTH; x++) {
        row[x] = Math.clamp(row[x] + random.nextInt(-7, 8), 0, 255);
      }
      raster.setSamples(0, y, WIDTH, 1, 0, row);
    }
  }
}
