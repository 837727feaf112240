package io.kairan.render.child;

import io.kairan.annotation.PageGeometry;
import io.kairan.render.RenderAnswer;
import io.kairan.render.RenderTask;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Decides whether a file can be shown at all, and says what the clerk should know about it. */
final class Examiner {

  private Examiner() {}

  static RenderAnswer examine(RenderTask.Examine task) throws IOException, UnreadableFile {
    try (PDDocument document = OpenDocument.open(task.original())) {
      List<PDPage> pages = OpenDocument.pages(document);
      ImageSizes.check(pages);
      return new RenderAnswer.Examined(
          geometries(pages),
          FileHealth.needsRepair(task.original()),
          MissingFonts.of(pages),
          ActiveContent.in(document, pages));
    }
  }

  private static List<PageGeometry> geometries(List<PDPage> pages) throws UnreadableFile {
    List<PageGeometry> found = new ArrayList<>();
    for (PDPage page : pages) {
      PageGeometry geometry = PageBoxes.geometry(page);
      int longest = Math.max(geometry.width(), geometry.height()) / 100;
      if (longest > PageLimits.LARGEST_SIDE) {
        throw PageLimits.exceeded("pageTooLarge", PageLimits.LARGEST_SIDE, longest);
      }
      found.add(geometry);
    }
    return found;
  }
}
