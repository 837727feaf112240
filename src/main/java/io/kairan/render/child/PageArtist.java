package io.kairan.render.child;

import io.kairan.render.PictureSize;
import io.kairan.render.RenderAnswer;
import io.kairan.render.RenderTask;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;

/** Draws a page once, at the first of its sizes, and derives the others from that picture. */
final class PageArtist {

  private PageArtist() {}

  static RenderAnswer draw(OpenDocument open, RenderTask.Draw task)
      throws IOException, UnreadableFile {
    PDDocument document = open.of(task.original());
    if (task.page() > open.pages().size()) {
      throw new UnreadableFile("pageDamaged", Map.of());
    }
    PDRectangle box = PageBoxes.settle(open.pages().get(task.page() - 1));
    PageRenderer renderer = new PageRenderer(document);
    double scale = task.sizes().getFirst().scale(box.getWidth(), box.getHeight());
    BufferedImage drawn = renderer.renderImage(task.page() - 1, (float) scale, ImageType.RGB);
    List<RenderAnswer.DrawnPicture> pictures = new ArrayList<>();
    for (PictureSize size : task.sizes()) {
      double smaller = size.scale(box.getWidth(), box.getHeight()) / scale;
      BufferedImage image = Downscaling.to(drawn, smaller);
      String name = task.page() + "." + size.name();
      pictures.add(
          new RenderAnswer.DrawnPicture(size, PictureWriter.write(image, task.folder(), name)));
    }
    return new RenderAnswer.Drawn(pictures, renderer.hasMarks() && Tones.of(drawn).white());
  }
}
