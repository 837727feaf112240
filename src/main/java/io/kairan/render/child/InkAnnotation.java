package io.kairan.render.child;

import io.kairan.annotation.InkShape;
import io.kairan.annotation.PageGeometry;
import io.kairan.annotation.PenKind;
import io.kairan.annotation.StrokePoints;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The /Ink annotation of one run of strokes (ISO 32000-2, 12.5.6.13), with an appearance stream of
 * our own so that every reader shows what the screens showed.
 */
final class InkAnnotation {

  /** Begins the /NM of every annotation that we write; the first stroke's id follows. */
  static final String NAME_PREFIX = "kairan-";

  static final COSName INK_LIST = COSName.getPDFName("InkList");

  private static final int PRINT = 4;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

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
    COSArray box = numbers(look.box(geometry));
    COSDictionary ink = new COSDictionary();
    ink.setItem(COSName.TYPE, COSName.ANNOT);
    ink.setItem(COSName.SUBTYPE, COSName.getPDFName("Ink"));
    ink.setItem(COSName.P, page);
    ink.setItem(COSName.RECT, box);
    ink.setInt(COSName.F, PRINT);
    ink.setItem(COSName.C, color());
    ink.setItem(COSName.BS, border());
    ink.setItem(COSName.T, new COSString(run.first().author()));
    ink.setString(COSName.NM, NAME_PREFIX + run.first().id());
    ink.setString(COSName.CREATION_DATE, date(run.first().at()));
    ink.setString(COSName.M, date(run.last().at()));
    ink.setItem(INK_LIST, inkList());
    if (marker()) {
      ink.setItem(COSName.CA, opacity());
    }
    COSDictionary appearances = new COSDictionary();
    appearances.setItem(COSName.N, appearance(look, box));
    ink.setItem(COSName.AP, appearances);
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
    return numbers(user);
  }

  private COSArray color() {
    COSArray color = new COSArray();
    for (float part : InkAppearance.rgb(run.first().pen())) {
      color.add(new COSFloat(part));
    }
    return color;
  }

  private COSDictionary border() throws IOException {
    COSDictionary border = new COSDictionary();
    border.setItem(COSName.W, number(run.first().pen().width()));
    border.setDirect(true);
    return border;
  }

  private boolean marker() {
    return run.first().pen().kind() == PenKind.MARKER;
  }

  private static COSFloat opacity() {
    return new COSFloat((float) InkShape.MARKER_OPACITY);
  }

  private static String date(long at) {
    return DATE.format(Instant.ofEpochMilli(at));
  }

  private static COSArray numbers(long[] hundredths) throws IOException {
    COSArray array = new COSArray();
    for (long value : hundredths) {
      array.add(number(value));
    }
    return array;
  }

  /** A number that keeps our short text when it is written. */
  private static COSBase number(long hundredths) throws IOException {
    return hundredths % 100 == 0
        ? COSInteger.get(hundredths / 100)
        : new COSFloat(Decimals.of(hundredths));
  }
}
