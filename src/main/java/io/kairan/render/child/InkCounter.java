package io.kairan.render.child;

import io.kairan.render.RenderAnswer;
import io.kairan.render.RenderTask;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Reads an annotated copy back, as somebody would who has never seen the original. */
final class InkCounter {

  private InkCounter() {}

  static RenderAnswer count(RenderTask.CountInk task) throws IOException, UnreadableFile {
    List<Integer> strokes = new ArrayList<>();
    try (PDDocument document = OpenDocument.open(task.original())) {
      for (PDPage page : OpenDocument.pages(document)) {
        strokes.add(on(page));
      }
    }
    return new RenderAnswer.InkCounted(strokes);
  }

  private static int on(PDPage page) {
    int strokes = 0;
    COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
    for (int i = 0; annotations != null && i < annotations.size(); i++) {
      COSBase annotation = annotations.getObject(i);
      if (annotation instanceof COSDictionary ink && complete(ink)) {
        COSArray list = ink.getCOSArray(InkAnnotation.INK_LIST);
        strokes += list == null ? 1 : list.size();
      }
    }
    return strokes;
  }

  /** Whether an annotation is one of ours and can be shown. */
  private static boolean complete(COSDictionary annotation) {
    String name = annotation.getString(COSName.NM);
    COSDictionary appearances = annotation.getCOSDictionary(COSName.AP);
    return name != null
        && name.startsWith(AnnotationHead.NAME_PREFIX)
        && appearances != null
        && appearances.getDictionaryObject(COSName.N) instanceof COSStream;
  }
}
