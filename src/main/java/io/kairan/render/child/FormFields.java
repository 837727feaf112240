package io.kairan.render.child;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;

/** What was filled into a form, which some programs leave to the reader to draw. */
final class FormFields {

  private static final int MOST_FIELDS = 2_000;

  private FormFields() {}

  /** Gives looks to the filled fields that have none. What cannot be given stays undrawn. */
  static void settle(PDDocument document) {
    PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
    if (form == null) {
      return;
    }
    List<PDField> bare = new ArrayList<>();
    int seen = 0;
    for (PDField field : form.getFieldTree()) {
      if (++seen > MOST_FIELDS) {
        return;
      }
      if (field instanceof PDTerminalField && lacksLooks(form, field)) {
        bare.add(field);
      }
    }
    for (PDField field : bare) {
      draw(form, field);
    }
  }

  private static void draw(PDAcroForm form, PDField field) {
    try {
      form.refreshAppearances(List.of(field));
    } catch (IOException | RuntimeException e) {
      System.err.println("a form field stays undrawn: " + e.getClass().getSimpleName());
    }
  }

  private static boolean lacksLooks(PDAcroForm form, PDField field) {
    if (field.getValueAsString().isBlank()) {
      return false;
    }
    for (PDAnnotationWidget widget : field.getWidgets()) {
      COSDictionary looks = widget.getCOSObject().getCOSDictionary(COSName.AP);
      if (form.getNeedAppearances()
          || looks == null
          || looks.getDictionaryObject(COSName.N) == null) {
        return true;
      }
    }
    return false;
  }
}
