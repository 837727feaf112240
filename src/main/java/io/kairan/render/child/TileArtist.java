package io.kairan.render.child;

import io.kairan.render.RenderAnswer;
import io.kairan.render.RenderTask;
import io.kairan.render.TileBlock;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Draws a part of a page larger, in one pass, and cuts it into tiles. */
final class TileArtist {

  private TileArtist() {}

  static RenderAnswer draw(OpenDocument open, RenderTask.DrawTiles task)
      throws IOException, UnreadableFile {
    PageRenderer renderer = new PageRenderer(open.of(task.original()));
    if (task.page() > open.pages().size()) {
      throw new UnreadableFile("pageDamaged", Map.of());
    }
    PDPage page = open.pages().get(task.page() - 1);
    PDRectangle box = PageBoxes.settle(page);
    double scale = task.block().scale(box.getWidth(), box.getHeight());
    boolean turned = page.getRotation() % 180 != 0;
    int side = TileBlock.SIZE * TileBlock.TILES;
    int left = task.block().column() * side;
    int top = task.block().row() * side;
    int width =
        (int) Math.min(side, pixels(turned ? box.getHeight() : box.getWidth(), scale) - left);
    int height =
        (int) Math.min(side, pixels(turned ? box.getWidth() : box.getHeight(), scale) - top);
    if (width < 1 || height < 1) {
      return new RenderAnswer.TilesDrawn(List.of());
    }
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = drawn.createGraphics();
    brush.setBackground(Color.WHITE);
    brush.clearRect(0, 0, width, height);
    brush.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    brush.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    brush.translate(-left, -top);
    renderer.renderPageToGraphics(task.page() - 1, brush, (float) scale);
    brush.dispose();
    return new RenderAnswer.TilesDrawn(cut(drawn, task));
  }

  private static List<Path> cut(BufferedImage drawn, RenderTask.DrawTiles task) throws IOException {
    List<Path> files = new ArrayList<>();
    int size = TileBlock.SIZE;
    for (int down = 0; down * size < drawn.getHeight(); down++) {
      for (int across = 0; across * size < drawn.getWidth(); across++) {
        int width = Math.min(size, drawn.getWidth() - across * size);
        int height = Math.min(size, drawn.getHeight() - down * size);
        BufferedImage tile = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = tile.createGraphics();
        brush.drawImage(drawn, -across * size, -down * size, null);
        brush.dispose();
        String name = task.block().tile(task.page(), across, down);
        files.add(PictureWriter.write(tile, task.folder(), name));
      }
    }
    return files;
  }

  private static long pixels(double length, double scale) {
    return (long) Math.ceil(length * scale);
  }
}
