package io.kairan.render.child;

import io.kairan.render.RenderAnswer;
import io.kairan.render.RenderTask;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Compares two revisions of a paper page by page. */
final class PageComparer {

  /** Longer papers are compared by their words alone; their pictures would not fit into memory. */
  private static final int MOST_PICTURES = 400;

  private static final int MOST_LETTERS = 20_000;

  private PageComparer() {}

  static RenderAnswer compare(RenderTask.Compare task) throws IOException, UnreadableFile {
    return new RenderAnswer.Compared(
        PageAlignment.of(prints(task.before()), prints(task.original())));
  }

  private static List<PagePrint> prints(Path file) throws IOException, UnreadableFile {
    OpenDocument open = new OpenDocument();
    try (PDDocument document = open.of(file)) {
      List<PDPage> pages = open.pages();
      PDFRenderer renderer = new PDFRenderer(document);
      renderer.setSubsamplingAllowed(true);
      List<PagePrint> prints = new ArrayList<>();
      for (int i = 0; i < pages.size(); i++) {
        byte[] picture =
            pages.size() > MOST_PICTURES ? new byte[0] : picture(renderer, pages.get(i), i);
        prints.add(print(document, pages.get(i), i, picture));
      }
      return prints;
    }
  }

  private static PagePrint print(PDDocument document, PDPage page, int index, byte[] picture)
      throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(index + 1);
    stripper.setEndPage(index + 1);
    String text =
        Normalizer.normalize(stripper.getText(document), Normalizer.Form.NFKC)
            .replaceAll("\\s+", "");
    String letters = text.substring(0, Math.min(text.length(), MOST_LETTERS));
    int[] pairs =
        IntStream.range(0, Math.max(0, letters.length() - 1))
            .map(i -> letters.charAt(i) << 16 | letters.charAt(i + 1))
            .sorted()
            .distinct()
            .toArray();
    return new PagePrint(PageBoxes.geometry(page), pairs, letters.hashCode(), picture);
  }

  private static byte[] picture(PDFRenderer renderer, PDPage page, int index) throws IOException {
    double across = PageBoxes.settle(page).getWidth();
    boolean turned = page.getRotation() % 180 != 0;
    double shown = turned ? PageBoxes.settle(page).getHeight() : across;
    float scale = (float) (2.0 * PagePrint.WIDTH / shown);
    BufferedImage drawn = renderer.renderImage(index, scale, ImageType.GRAY);
    int height = Math.max(1, drawn.getHeight() * PagePrint.WIDTH / drawn.getWidth());
    BufferedImage small = new BufferedImage(PagePrint.WIDTH, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D brush = small.createGraphics();
    brush.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    brush.drawImage(drawn, 0, 0, PagePrint.WIDTH, height, null);
    brush.dispose();
    return ((DataBufferByte) small.getRaster().getDataBuffer()).getData();
  }
}
