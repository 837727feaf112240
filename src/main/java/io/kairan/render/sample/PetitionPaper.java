package io.kairan.render.sample;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** 請願文書表: one page as it comes from the office scanner: JPEG, a little askew, gray, stamped. */
final class PetitionPaper {

  private static final int DPI = 150;
  private static final int WIDTH = 8_27 * DPI / 100;
  private static final int HEIGHT = 11_69 * DPI / 100;

  private static final String[] LINES = {
    "請願第1号",
    "",
    "みどり野駅前バス停留所への屋根とベンチの設置を求める請願",
    "",
    "請願者　みどり野市本町3丁目　駅前をよくする会　代表　野村　サチ　ほか1,283名",
    "紹介議員　石田　弘",
    "",
    "（請願の要旨）",
    "　駅前の停留所は、雨の日も日差しの強い日も、立って待つほかありません。",
    "　高齢者や小さな子どもを連れた人にとって、20分の待ち時間は大きな負担です。",
    "　近隣の市では屋根とベンチが整備され、利用者が増えたと聞きます。",
    "",
    "（請願事項）",
    "　1　駅前停留所3か所に屋根を設置すること。",
    "　2　腰を掛けて待てるベンチを設置すること。",
    "　3　時刻表を見やすい大きさの文字に改めること。",
    "",
    "　　令和8年11月4日",
    "",
    "みどり野市議会議長　様"
  };

  private PetitionPaper() {}

  static void write(Path file, Path fonts) throws IOException {
    try (Booklet booklet = new Booklet("請願文書表", fonts, 105)) {
      try (Sheet sheet = booklet.sheet(Sheet.A4)) {
        PDImageXObject scan =
            JPEGFactory.createFromByteArray(booklet.document(), Jpeg.encode(scan(fonts), 0.62f));
        sheet.out().drawImage(scan, 0, 0, sheet.width(), sheet.height());
      }
      booklet.save(file);
    }
  }

  private static BufferedImage scan(Path fonts) throws IOException {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(new Color(0xf3, 0xf1, 0xea));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.rotate(Math.toRadians(0.7), WIDTH / 2.0, HEIGHT / 2.0);
    pen.setColor(new Color(0x2a, 0x2a, 0x2c));
    Font mincho = mincho(fonts);
    int y = 190;
    for (int i = 0; i < LINES.length; i++) {
      pen.setFont(mincho.deriveFont(i == 0 ? 38f : i == 2 ? 32f : 25f));
      pen.drawString(LINES[i], i == 0 ? WIDTH - 340 : 130, y);
      y += 66;
    }
    stamp(pen, mincho);
    pen.dispose();
    noise(image);
    return image;
  }

  private static void stamp(Graphics2D pen, Font mincho) {
    pen.setColor(new Color(200, 40, 40, 190));
    pen.setStroke(new BasicStroke(5));
    pen.drawOval(870, 1400, 190, 190);
    pen.setStroke(new BasicStroke(2.5f));
    pen.drawLine(880, 1470, 1050, 1470);
    pen.drawLine(880, 1528, 1050, 1528);
    pen.setFont(mincho.deriveFont(28f));
    pen.drawString("議会事務局", 894, 1454);
    pen.drawString("8.11. 4", 912, 1510);
    pen.drawString("受　付", 922, 1566);
  }

  private static void noise(BufferedImage image) {
    Random random = new Random(105);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int shade = (int) (random.nextGaussian() * 5) - x / 160;
        int rgb = image.getRGB(x, y);
        image.setRGB(
            x, y, clamp(rgb >> 16, shade) << 16 | clamp(rgb >> 8, shade) << 8 | clamp(rgb, shade));
      }
    }
  }

  private static int clamp(int channel, int shade) {
    return Math.clamp((channel & 0xff) + shade, 0, 255);
  }

  private static Font mincho(Path fonts) throws IOException {
    try (Stream<Path> files = Files.walk(fonts)) {
      Path file =
          files.filter(f -> f.endsWith("BIZUDMincho_400Regular.ttf")).findFirst().orElseThrow();
      return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
    } catch (FontFormatException e) {
      throw new IOException(e);
    }
  }
}
