package io.kairan.render.child;

import io.kairan.annotation.InkShape;
import io.kairan.annotation.PageGeometry;
import io.kairan.annotation.PenKind;
import io.kairan.annotation.StrokePoints;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The /Ink annotation of one run of strokes (ISO 32000-2, 12.5.6.13), with an appearance stream of
 * our own so that every reader shows what the screens showed.
 */
final class InkAnnotation {

  static final COSName INK_LIST = COSName.getPDFName("InkList");

  private final PDDocument document;
  private final PageGeometry geometry;
  private final InkRun run;

  InkAnnotation(PDDocument document, PageGeometry geometry, InkRun run) {
    this.document = document;
    this.geometry = geometry;
    this.run = run;
  }

  COSDictionary on(COSDictionary page) throws IOException {
    InkAppearance look = new InkAppearance(run);
    COSArray box = AnnotationHead.numbers(look.box(geometry));
    COSDictionary ink = AnnotationHead.of("Ink", page, box, run);
    ink.setItem(COSName.BS, border());
    ink.setItem(INK_LIST, inkList());
    if (marker()) {
      ink.setItem(COSName.CA, opacity());
    }
    AnnotationHead.show(ink, appearance(look, box));
    return ink;
  }

  private COSStream appearance(InkAppearance look, COSArray box) throws IOException {
    COSStream form = document.getDocument().createCOSStream();
    form.setItem(COSName.TYPE, COSName.XOBJECT);
    form.setItem(COSName.SUBTYPE, COSName.FORM);
    form.setItem(COSName.BBOX, box);
    form.setItem(COSName.RESOURCES, resources());
    try (OutputStream content = form.createOutputStream(COSName.FLATE_DECODE)) {
      content.write(look.content(geometry));
    }
    return form;
  }

  private COSDictionary resources() {
    COSDictionary resources = new COSDictionary();
    if (marker()) {
      COSDictionary state = new COSDictionary();
      state.setItem(COSName.TYPE, COSName.EXT_G_STATE);
      state.setItem(COSName.CA, opacity());
      state.setItem(COSName.CA_NS, opacity());
      state.setItem(COSName.BM, COSName.MULTIPLY);
      state.setDirect(true);
      COSDictionary states = new COSDictionary();
      states.setItem(COSName.getPDFName(InkAppearance.MARKER_STATE), state);
      states.setDirect(true);
      resources.setItem(COSName.EXT_G_STATE, states);
    }
    resources.setDirect(true);
    return resources;
  }

  private COSArray inkList() throws IOException {
    COSArray list = new COSArray();
    for (var stroke : run.strokes()) {
      list.add(path(stroke.points()));
    }
    return list;
  }

  private COSArray path(StrokePoints points) throws IOException {
    double[] ink = InkShape.path(points);
    long[] user = new long[ink.length];
    for (int i = 0; i < ink.length; i += 2) {
      user[i] = geometry.cropLeft() + (long) ink[i];
      user[i + 1] = (long) geometry.cropBottom() + geometry.height() - (long) ink[i + 1];
    }
    return AnnotationHead.numbers(user);
  }

  private COSDictionary border() throws IOException {
    COSDictionary border = new COSDictionary();
    border.setItem(COSName.W, AnnotationHead.number(run.first().pen().width()));
    border.setDirect(true);
    return border;
  }

  private boolean marker() {
    return run.first().pen().kind() == PenKind.MARKER;
  }

  private static COSFloat opacity() {
    return new COSFloat((float) InkShape.MARKER_OPACITY);
  }
}
