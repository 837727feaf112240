package io.kairan.render.child;

import io.kairan.render.InkInstructions;
import io.kairan.render.RenderAnswer;
import io.kairan.render.RenderTask;
import io.kairan.wire.WireJson;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Writes the annotated copy of a file: the original byte for byte, followed by an incremental
 * update that adds annotations. Signatures keep their meaning, protection stays, and nothing of the
 * original can get lost. Only a file that had to be repaired to be opened is written anew, since
 * nobody could find their way in it from its end.
 *
 * <p>The document is opened for this alone: one that was drawn must never be saved.
 */
final class InkAnnotator {

  private InkAnnotator() {}

  /** Carries the task out; what it throws refuses the file as damaged. */
  static RenderAnswer annotate(RenderTask.Annotate task) throws IOException, UnreadableFile {
    InkInstructions instructions =
        WireJson.decode(Files.readAllBytes(task.instructions()), InkInstructions.class);
    try (PDDocument document = OpenDocument.open(task.original())) {
      List<PDPage> pages = OpenDocument.pages(document);
      for (InkInstructions.Page ink : instructions.pages()) {
        if (ink.page() > pages.size()) {
          throw new IOException("there is no page " + ink.page());
        }
        annotate(document, pages.get(ink.page() - 1).getCOSObject(), ink);
      }
      write(document, task);
    }
    return new RenderAnswer.Annotated();
  }

  private static void annotate(PDDocument document, COSDictionary page, InkInstructions.Page ink)
      throws IOException {
    COSArray annotations = new COSArray();
    COSArray before = page.getCOSArray(COSName.ANNOTS);
    if (before != null) {
      for (int i = 0; i < before.size(); i++) {
        annotations.add(before.get(i));
      }
    }
    for (InkRun run : InkRun.of(ink.strokes())) {
      annotations.add(
          run.first().pen().kind().drawsLines()
              ? new InkAnnotation(document, ink.geometry(), run).on(page)
              : new LetteringAnnotation(document, ink.geometry(), run).on(page));
    }
    page.setItem(COSName.ANNOTS, annotations);
    page.setNeedToBeUpdated(true);
  }

  private static void write(PDDocument document, RenderTask.Annotate task) throws IOException {
    boolean sealed = document.isEncrypted() || !document.getSignatureDictionaries().isEmpty();
    if (sealed || !FileHealth.needsRepair(task.original())) {
      try (OutputStream output = output(task.output())) {
        document.saveIncremental(output);
      }
    } else {
      try (OutputStream output = output(task.output())) {
        document.save(output);
      }
    }
  }

  private static OutputStream output(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
  }
}
