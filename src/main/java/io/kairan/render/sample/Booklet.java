package io.kairan.render.sample;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A document being made; the same calls give the same bytes. */
final class Booklet implements AutoCloseable {

  private final PDDocument document = new PDDocument();
  private final Typefaces type;

  Booklet(String title, Path fonts, long seed) throws IOException {
    this.type = Typefaces.embed(document, fonts);
    document.setDocumentId(seed);
    document.getDocumentInformation().setTitle(title);
    document.getDocumentInformation().setProducer("Kairan sample papers");
  }

  Sheet sheet(PDRectangle size) throws IOException {
    return new Sheet(document, size, type);
  }

  PDDocument document() {
    return document;
  }

  void save(Path file) throws IOException {
    document.save(file.toFile());
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
