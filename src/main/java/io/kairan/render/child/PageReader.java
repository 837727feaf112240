package io.kairan.render.child;

import io.kairan.render.RenderAnswer;
import io.kairan.render.RenderTask;
import io.kairan.wire.WireJson;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads the words of a page in the order in which the page draws them. */
final class PageReader extends PDFTextStripper {

  private final TextRuns runs;
  private final double height;

  private PageReader(PDRectangle box) {
    this.runs = new TextRuns(box.getWidth(), box.getHeight());
    this.height = box.getHeight();
  }

  static RenderAnswer read(OpenDocument open, RenderTask.ReadPage task)
      throws IOException, UnreadableFile {
    PDDocument document = open.of(task.original());
    if (task.page() > open.pages().size()) {
      throw new UnreadableFile("pageDamaged", Map.of());
    }
    PDPage page = open.pages().get(task.page() - 1);
    PageReader reader = new PageReader(PageBoxes.settle(page));
    reader.setStartPage(task.page());
    reader.setEndPage(task.page());
    reader.writeText(document, Writer.nullWriter());
    LinkReader links = new LinkReader(document, open.pages());
    Files.write(task.output(), WireJson.encode(reader.runs.finished(links.of(page))));
    return new RenderAnswer.Read();
  }

  /** Takes every letter as it is drawn; the engine's own idea of lines is not asked. */
  @Override
  protected void processTextPosition(TextPosition position) {
    String letters = readable(position.getUnicode());
    if (!letters.isEmpty()) {
      runs.add(Glyph.of(position, letters, height));
    }
  }

  /**
   * What a person would type for it: radicals and presentation forms, which some programs write in
   * place of the letters they look like, are those letters; what cannot be seen is nothing.
   */
  private static String readable(String unicode) {
    if (unicode == null) {
      return "";
    }
    StringBuilder letters = new StringBuilder();
    unicode
        .codePoints()
        .filter(letter -> Character.isDefined(letter) && !isInvisible(letter))
        .forEach(letter -> letters.append(plain(letter)));
    return letters.toString();
  }

  private static boolean isInvisible(int letter) {
    int type = Character.getType(letter);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.PRIVATE_USE;
  }

  private static String plain(int letter) {
    String one = Character.toString(letter);
    boolean stands =
        (letter >= 0x2E80 && letter <= 0x2FDF)
            || (letter >= 0xF900 && letter <= 0xFAFF)
            || (letter >= 0xFB00 && letter <= 0xFB06)
            || (letter >= 0xFE10 && letter <= 0xFE4F);
    return stands ? Normalizer.normalize(one, Normalizer.Form.NFKC) : one;
  }
}
