package io.kairan.render.sample;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** A picture as from a camera: the bus stop in front of the station, under a cloudy sky. */
final class Scene {

  private static final int WIDTH = 1600;
  private static final int HEIGHT = 1067;
  private static final int HORIZON = 640;

  private final Random random = new Random(106);
  private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D pen = image.createGraphics();

  static BufferedImage take() {
    Scene scene = new Scene();
    scene.pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    scene.sky();
    scene.hills();
    scene.buildings();
    scene.street();
    scene.trees();
    scene.busStop();
    scene.pen.dispose();
    scene.grain();
    return scene.image;
  }

  private void sky() {
    pen.setPaint(
        new GradientPaint(
            0, 0, new Color(0x6f, 0xa3, 0xd8), 0, HORIZON, new Color(0xdf, 0xea, 0xf2)));
    pen.fillRect(0, 0, WIDTH, HORIZON + 20);
    for (int cloud = 0; cloud < 7; cloud++) {
      int x = random.nextInt(WIDTH);
      int y = 60 + random.nextInt(260);
      for (int puff = 0; puff < 60; puff++) {
        pen.setColor(new Color(255, 255, 255, 14 + random.nextInt(16)));
        double size = 50 + random.nextInt(110);
        pen.fill(
            new Ellipse2D.Double(
                x + random.nextGaussian() * 110, y + random.nextGaussian() * 24, size, size * 0.5));
      }
    }
  }

  private void hills() {
    for (int ridge = 0; ridge < 3; ridge++) {
      Path2D hill = new Path2D.Double();
      hill.moveTo(0, HORIZON + 20);
      double base = HORIZON - 130 + ridge * 45;
      for (int x = 0; x <= WIDTH; x += 8) {
        hill.lineTo(
            x,
            base
                + Math.sin(x / (190.0 - ridge * 40) + ridge * 2) * 34
                + Math.sin(x / 61.0 + ridge) * 9
                + random.nextDouble() * 4);
      }
      hill.lineTo(WIDTH, HORIZON + 20);
      hill.closePath();
      pen.setColor(new Color(112 - ridge * 20, 142 - ridge * 14, 150 - ridge * 38));
      pen.fill(hill);
    }
  }

  private void buildings() {
    int x = -30;
    while (x < WIDTH) {
      int wide = 90 + random.nextInt(150);
      int high = 110 + random.nextInt(230);
      int tone = 150 + random.nextInt(80);
      int top = HORIZON - high + 30;
      pen.setColor(new Color(tone, tone - random.nextInt(14), tone - 12 - random.nextInt(20)));
      pen.fillRect(x, top, wide, high);
      pen.setColor(new Color(0, 0, 0, 30));
      pen.fillRect(x + wide - 18, top, 18, high);
      windows(x, top, wide, high);
      x += wide + random.nextInt(26);
    }
  }

  private void windows(int x, int top, int wide, int high) {
    for (int wy = top + 16; wy < top + high - 34; wy += 30) {
      for (int wx = x + 12; wx < x + wide - 32; wx += 30) {
        int light = random.nextInt(60);
        pen.setColor(new Color(70 + light, 92 + light, 112 + light));
        pen.fillRect(wx, wy, 18, 17);
      }
    }
  }

  private void street() {
    pen.setPaint(
        new GradientPaint(
            0, HORIZON + 20, new Color(0x9a, 0x9a, 0x98), 0, HEIGHT, new Color(0x5c, 0x5d, 0x60)));
    pen.fillRect(0, HORIZON + 20, WIDTH, HEIGHT - HORIZON);
    pen.setColor(new Color(0xc9, 0xc4, 0xb8));
    pen.fillRect(0, HORIZON + 20, WIDTH, 70);
    pen.setColor(new Color(0xee, 0xee, 0xea));
    for (int i = 0; i < 9; i++) {
      int x = 180 + i * 150;
      Path2D mark = new Path2D.Double();
      mark.moveTo(x, 820);
      mark.lineTo(x + 70, 820);
      mark.lineTo(x + 50 + (x - 800) * 0.25, HEIGHT);
      mark.lineTo(x - 60 + (x - 800) * 0.25, HEIGHT);
      mark.closePath();
      pen.fill(mark);
    }
  }

  private void trees() {
    for (int x = 60; x < WIDTH; x += 240) {
      pen.setColor(new Color(0x5a, 0x45, 0x33));
      pen.fillRect(x - 6, HORIZON - 120, 12, 190);
      for (int leaf = 0; leaf < 900; leaf++) {
        int green = 70 + random.nextInt(90);
        pen.setColor(new Color(green / 2 + 12, green + 12, green / 3 + 10, 190));
        double size = 6 + random.nextInt(10);
        pen.fill(
            new Ellipse2D.Double(
                x + random.nextGaussian() * 36,
                HORIZON - 150 + random.nextGaussian() * 40,
                size,
                size));
      }
    }
  }

  private void busStop() {
    pen.setColor(new Color(0x30, 0x30, 0x34));
    pen.fillRect(1046, 470, 10, 300);
    pen.setColor(new Color(0xf4, 0xf4, 0xf0));
    pen.fill(new Ellipse2D.Double(1001, 400, 100, 100));
    pen.setColor(new Color(0x1d, 0x6a, 0x3c));
    pen.fill(new Ellipse2D.Double(1011, 410, 80, 80));
    pen.setColor(new Color(0xf6, 0xf6, 0xf2));
    pen.fillRect(1008, 530, 86, 120);
    pen.setColor(new Color(0x60, 0x60, 0x60));
    for (int line = 0; line < 9; line++) {
      pen.fillRect(1018, 542 + line * 12, 40 + random.nextInt(26), 3);
    }
    for (int person = 0; person < 5; person++) {
      person(760 + person * 52, 740 + random.nextInt(14));
    }
  }

  private void person(int x, int feet) {
    pen.setColor(
        new Color(50 + random.nextInt(150), 50 + random.nextInt(90), 60 + random.nextInt(120)));
    pen.fillRoundRect(x - 15, feet - 108, 30, 64, 14, 14);
    pen.setColor(new Color(0x33, 0x34, 0x3d));
    pen.fillRect(x - 12, feet - 48, 10, 48);
    pen.fillRect(x + 2, feet - 48, 10, 48);
    pen.setColor(new Color(0xd9, 0xb3, 0x94));
    pen.fill(new Ellipse2D.Double(x - 11, feet - 134, 22, 26));
    pen.setColor(new Color(0x35, 0x2c, 0x28));
    pen.fillArc(x - 12, feet - 137, 24, 24, 0, 180);
  }

  private void grain() {
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int shade = (int) (random.nextGaussian() * 4);
        int rgb = image.getRGB(x, y);
        image.setRGB(
            x,
            y,
            channel(rgb >> 16, shade) << 16 | channel(rgb >> 8, shade) << 8 | channel(rgb, shade));
      }
    }
  }

  private static int channel(int value, int shade) {
    return Math.clamp((value & 0xff) + shade, 0, 255);
  }
}
