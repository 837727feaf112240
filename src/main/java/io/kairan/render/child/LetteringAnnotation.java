package io.kairan.render.child;

import io.kairan.annotation.Lettering;
import io.kairan.annotation.PageGeometry;
import io.kairan.annotation.PageTransform;
import io.kairan.annotation.PageTransform.Point;
import io.kairan.annotation.Pen;
import io.kairan.annotation.PenKind;
import io.kairan.annotation.Stroke;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The /Stamp or /FreeText annotation of a stamp or a note (ISO 32000-2, 12.5.6.12 and 12.5.6.6),
 * its words in /Contents, with an appearance stream whose letters are outlines: no reader needs a
 * font.
 */
final class LetteringAnnotation {

  private static final float SLIP_OPACITY = 0.9f;

  private final PDDocument document;
  private final PageTransform transform;
  private final PageGeometry geometry;
  private final InkRun run;
  private final Pen pen;
  private final String words;
  private final Lettering lettering;

  LetteringAnnotation(PDDocument document, PageGeometry geometry, InkRun run) {
    Stroke stroke = run.first().stroke();
    this.document = document;
    this.geometry = geometry;
    this.transform = new PageTransform(geometry);
    this.run = run;
    this.pen = stroke.pen();
    this.words = Objects.requireNonNull(stroke.text(), "stamps and notes have a text");
    this.lettering = Lettering.of(pen, words);
  }

  COSDictionary on(COSDictionary page) throws IOException {
    COSArray box = AnnotationHead.numbers(box());
    COSDictionary annotation = AnnotationHead.of(note() ? "FreeText" : "Stamp", page, box, run);
    annotation.setItem(COSName.CONTENTS, new COSString(words));
    if (note()) {
      annotation.setItem(COSName.C, slip());
      annotation.setString(COSName.DA, usual());
    } else {
      annotation.setName(COSName.NAME, "Kairan");
    }
    AnnotationHead.show(annotation, look(box));
    return annotation;
  }

  /** What a program that sets the note anew starts from. */
  private String usual() {
    float[] rgb = InkAppearance.rgb(pen);
    return String.format(
        Locale.ROOT,
        "%.3f %.3f %.3f rg /Helv %s Tf",
        rgb[0],
        rgb[1],
        rgb[2],
        Decimals.of(pen.width()));
  }

  /** The colour of a FreeText is that of its paper. */
  private static COSArray slip() {
    COSArray color = new COSArray();
    for (float part : new float[] {1, 0.973f, 0.835f}) {
      color.add(new COSFloat(part));
    }
    return color;
  }

  private COSStream look(COSArray box) throws IOException {
    COSStream form = document.getDocument().createCOSStream();
    form.setItem(COSName.TYPE, COSName.XOBJECT);
    form.setItem(COSName.SUBTYPE, COSName.FORM);
    form.setItem(COSName.BBOX, box);
    form.setItem(COSName.RESOURCES, resources());
    try (OutputStream content = form.createOutputStream(COSName.FLATE_DECODE)) {
      content.write(new LetteringAppearance(pen, lettering).content(place()));
    }
    return form;
  }

  private COSDictionary resources() {
    COSDictionary state = new COSDictionary();
    state.setItem(COSName.TYPE, COSName.EXT_G_STATE);
    state.setItem(COSName.CA_NS, new COSFloat(SLIP_OPACITY));
    state.setDirect(true);
    COSDictionary states = new COSDictionary();
    states.setItem(COSName.getPDFName(LetteringAppearance.SLIP_STATE), state);
    states.setDirect(true);
    COSDictionary resources = new COSDictionary();
    resources.setItem(COSName.EXT_G_STATE, states);
    resources.setDirect(true);
    return resources;
  }

  private Point corner() {
    int[] at = run.first().points().absolute();
    return lettering.corner(pen.kind(), transform, at[0], at[1]);
  }

  /** From the frame's hundredths, y down, to user space: the operand of cm. */
  private double[] place() {
    Point right = transform.right();
    Point down = transform.down();
    Point corner = corner();
    Point origin = transform.toUserSpace(corner.x(), corner.y());
    return new double[] {
      right.x() / 100, -right.y() / 100, down.x() / 100, -down.y() / 100, origin.x(), origin.y()
    };
  }

  /** The frame in user space, in hundredths: left, bottom, right, top. */
  private long[] box() {
    Point from = corner();
    Point right = transform.right();
    Point down = transform.down();
    double toX = from.x() + right.x() * lettering.width() + down.x() * lettering.height();
    double toY = from.y() + right.y() * lettering.width() + down.y() * lettering.height();
    long foot = (long) geometry.cropBottom() + geometry.height();
    return new long[] {
      geometry.cropLeft() + (long) Math.floor(Math.min(from.x(), toX)),
      foot - (long) Math.ceil(Math.max(from.y(), toY)),
      geometry.cropLeft() + (long) Math.ceil(Math.max(from.x(), toX)),
      foot - (long) Math.floor(Math.min(from.y(), toY))
    };
  }

  private boolean note() {
    return pen.kind() == PenKind.NOTE;
  }
}
