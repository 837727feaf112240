package io.kairan.render.child;

import io.kairan.annotation.Pen;
import io.kairan.render.InkInstructions.InkStroke;
import java.io.IOException;
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
import org.jspecify.annotations.Nullable;

/** What every annotation that we write says: where, whose, when, which; that it is printed. */
final class AnnotationHead {

  /** Begins the /NM of every annotation that we write; the first stroke's id follows. */
  static final String NAME_PREFIX = "kairan-";

  private static final int PRINT = 4;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  private AnnotationHead() {}

  /** An annotation of strokes from the first to the last one, in a box of hundredths. */
  static COSDictionary of(String subtype, COSDictionary page, COSArray box, InkRun run) {
    InkStroke first = run.first();
    COSDictionary head = new COSDictionary();
    head.setItem(COSName.TYPE, COSName.ANNOT);
    head.setItem(COSName.SUBTYPE, COSName.getPDFName(subtype));
    head.setItem(COSName.P, page);
    head.setItem(COSName.RECT, box);
    head.setInt(COSName.F, PRINT);
    head.setItem(COSName.C, color(first.pen()));
    head.setItem(COSName.T, new COSString(first.author()));
    head.setString(COSName.NM, NAME_PREFIX + first.id());
    date(head, COSName.CREATION_DATE, first.at());
    date(head, COSName.M, run.last().at());
    return head;
  }

  /** Gives an annotation its look. */
  static void show(COSDictionary annotation, COSStream look) {
    COSDictionary appearances = new COSDictionary();
    appearances.setItem(COSName.N, look);
    annotation.setItem(COSName.AP, appearances);
  }

  static COSArray numbers(long... hundredths) throws IOException {
    COSArray array = new COSArray();
    for (long value : hundredths) {
      array.add(number(value));
    }
    return array;
  }

  /** A number that keeps our short text when it is written. */
  static COSBase number(long hundredths) throws IOException {
    return hundredths % 100 == 0
        ? COSInteger.get(hundredths / 100)
        : new COSFloat(Decimals.of(hundredths));
  }

  private static COSArray color(Pen pen) {
    COSArray color = new COSArray();
    for (float part : InkAppearance.rgb(pen)) {
      color.add(new COSFloat(part));
    }
    return color;
  }

  private static void date(COSDictionary head, COSName name, @Nullable Long at) {
    if (at != null) {
      head.setString(name, DATE.format(Instant.ofEpochMilli(at)));
    }
  }
}
