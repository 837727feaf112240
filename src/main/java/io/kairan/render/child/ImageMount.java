package io.kairan.render.child;

import io.kairan.render.RenderAnswer;
import io.kairan.render.RenderTask;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Mounts the pictures of an image file on A4 pages, as large as they fit, upright as the camera was
 * held. A JPEG goes in as it is; other kinds are decoded and lose nothing.
 */
final class ImageMount {

  /** What is decoded at once; a JPEG is not. */
  private static final int MOST_DECODED_MEGAPIXELS = 60;

  private static final int MOST_PICTURES = 300;
  private static final PDRectangle ACROSS = new PDRectangle(841.89f, 595.276f);

  private ImageMount() {}

  static RenderAnswer mount(RenderTask.Mount task) throws IOException, UnreadableFile {
    try (PDDocument document = new PDDocument()) {
      if (isJpeg(task.original())) {
        addJpeg(document, task.original());
      } else {
        addDecoded(document, task.original());
      }
      document.save(task.output().toFile());
      return new RenderAnswer.Mounted();
    } catch (IOException | RuntimeException e) {
      System.err.println("no image: " + e);
      throw new UnreadableFile("imageDamaged", Map.of());
    }
  }

  private static boolean isJpeg(Path file) throws IOException {
    try (InputStream input = Files.newInputStream(file)) {
      return input.read() == 0xFF && input.read() == 0xD8;
    }
  }

  private static void addJpeg(PDDocument document, Path file) throws IOException {
    try (InputStream input = Files.newInputStream(file)) {
      PDImageXObject image = JPEGFactory.createFromStream(document, input);
      add(document, image, CameraTurn.of(file));
    }
  }

  private static void addDecoded(PDDocument document, Path file)
      throws IOException, UnreadableFile {
    try (ImageInputStream input = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        throw new UnreadableFile("imageDamaged", Map.of());
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(input);
        addAll(document, reader);
      } finally {
        reader.dispose();
      }
    }
  }

  private static void addAll(PDDocument document, ImageReader reader)
      throws IOException, UnreadableFile {
    int pictures = reader.getNumImages(true);
    if (pictures > MOST_PICTURES) {
      throw PageLimits.exceeded("tooManyPages", MOST_PICTURES, pictures);
    }
    for (int i = 0; i < pictures; i++) {
      long pixels = (long) reader.getWidth(i) * reader.getHeight(i);
      int megapixels = (int) Math.min(Integer.MAX_VALUE, Math.ceilDiv(pixels, 1_000_000L));
      if (megapixels > MOST_DECODED_MEGAPIXELS) {
        throw PageLimits.exceeded("imageTooLarge", MOST_DECODED_MEGAPIXELS, megapixels);
      }
      BufferedImage picture = reader.read(i);
      add(document, LosslessFactory.createFromImage(document, picture), 0);
    }
  }

  private static void add(PDDocument document, PDImageXObject image, int turn) throws IOException {
    float width = image.getWidth();
    float height = image.getHeight();
    PDRectangle paper = width > height ? ACROSS : PDRectangle.A4;
    PDPage page = new PDPage(paper);
    page.setRotation(turn);
    document.addPage(page);
    float scale = Math.min(paper.getWidth() / width, paper.getHeight() / height);
    float x = (paper.getWidth() - width * scale) / 2;
    float y = (paper.getHeight() - height * scale) / 2;
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.drawImage(image, x, y, width * scale, height * scale);
    }
  }
}
