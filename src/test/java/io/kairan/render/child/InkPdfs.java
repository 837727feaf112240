package io.kairan.render.child;

import io.kairan.annotation.PageRef;
import io.kairan.annotation.Pen;
import io.kairan.annotation.PenKind;
import io.kairan.annotation.Stroke;
import io.kairan.annotation.StrokePoints;
import io.kairan.base.DocumentId;
import io.kairan.base.RevisionId;
import io.kairan.base.StrokeId;
import io.kairan.render.InkInstructions;
import io.kairan.wire.WireJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/** Papers to write on, and ink. */
final class InkPdfs {

  static final Pen RED = new Pen(PenKind.PEN, "#ff0000", 150);
  static final Pen STAMP = new Pen(PenKind.STAMP, "#ce0000", 1_600);
  static final Pen NOTE = new Pen(PenKind.NOTE, "#1a1a1a", 1_100);
  static final Pen YELLOW = new Pen(PenKind.MARKER, "#ffd400", 1_400);

  private static final PageRef PAGE =
      new PageRef(new DocumentId("paper"), new RevisionId("first"), 1);

  private InkPdfs() {}

  /** One page with a black bar from (100, 100) to (200, 112) of user space, and its own box. */
  static PDPage page(PDDocument document, PDRectangle media, PDRectangle crop, int rotation)
      throws IOException {
    PDPage page = new PDPage(media);
    page.setCropBox(crop);
    page.setRotation(rotation);
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.addRect(100, 100, 100, 12);
      content.fill();
    }
    return page;
  }

  static Path plain(Path folder) throws IOException {
    Path file = folder.resolve("plain.pdf");
    try (PDDocument document = new PDDocument()) {
      page(document, PDRectangle.A4, PDRectangle.A4, 0);
      document.save(file.toFile());
    }
    return file;
  }

  static Path withSquare(Path folder) throws IOException {
    Path file = folder.resolve("square.pdf");
    try (PDDocument document = new PDDocument()) {
      PDAnnotationSquare square = new PDAnnotationSquare();
      square.setRectangle(new PDRectangle(300, 300, 50, 50));
      square.setAnnotationName("theirs");
      page(document, PDRectangle.A4, PDRectangle.A4, 0).setAnnotations(List.of(square));
      document.save(file.toFile());
    }
    return file;
  }

  /** Anybody may read it, nobody may change it without the owner's password. */
  static Path protectedByOwner(Path folder) throws IOException {
    Path file = folder.resolve("owner.pdf");
    try (PDDocument document = new PDDocument()) {
      page(document, PDRectangle.A4, PDRectangle.A4, 0);
      AccessPermission reading = new AccessPermission();
      reading.setCanModify(false);
      StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "", reading);
      policy.setEncryptionKeyLength(256);
      document.protect(policy);
      document.save(file.toFile());
    }
    return file;
  }

  static Path signed(Path folder) throws IOException {
    Path file = folder.resolve("signed.pdf");
    try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(plain(folder).toFile());
        var output = Files.newOutputStream(file)) {
      PDSignature signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
      signature.setSignDate(Calendar.getInstance(TimeZone.getTimeZone("UTC")));
      document.addSignature(signature, content -> new byte[] {1, 2, 3});
      document.saveIncremental(output);
    }
    return file;
  }

  /** A file whose cross references point nowhere. */
  static Path damaged(Path folder) throws IOException {
    Path file = folder.resolve("damaged.pdf");
    String text = Files.readString(plain(folder), StandardCharsets.ISO_8859_1);
    String cut = text.substring(0, text.lastIndexOf("startxref")) + "startxref\n7\n%%EOF\n";
    Files.writeString(file, cut, StandardCharsets.ISO_8859_1);
    return file;
  }

  /** A stroke through absolute points, x and y in turn, at medium pressure. */
  static InkInstructions.InkStroke stroke(String id, Pen pen, int... points) {
    int[] deltas = new int[points.length * 2];
    for (int i = 0; i < points.length; i += 2) {
      deltas[2 * i] = i == 0 ? points[0] : points[i] - points[i - 2];
      deltas[2 * i + 1] = i == 0 ? points[1] : points[i + 1] - points[i - 1];
      deltas[2 * i + 2] = i == 0 ? 128 : 0;
      deltas[2 * i + 3] = i == 0 ? 0 : 10;
    }
    return by(Stroke.line(new StrokeId(id), PAGE, pen, new StrokePoints(deltas)));
  }

  /** Letters at a point. */
  static InkInstructions.InkStroke letters(String id, Pen pen, int x, int y, String text) {
    StrokePoints at = new StrokePoints(new int[] {x, y, 128, 0});
    return by(new Stroke(new StrokeId(id), PAGE, pen, at, text));
  }

  private static InkInstructions.InkStroke by(Stroke stroke) {
    return new InkInstructions.InkStroke("髙橋 議長", 1_764_000_000_000L, stroke);
  }

  static Path instructions(Path folder, InkInstructions instructions) throws IOException {
    Path file = Files.createTempFile(folder, "ink", ".json");
    return Files.write(file, WireJson.encode(instructions));
  }
}
