package io.kairan.render.child;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDVariableText;
import org.jspecify.annotations.Nullable;

/** What was filled into a form, which some programs leave to the reader to draw. */
final class FormFields {

  private static final int MOST_FIELDS = 2_000;
  private static final Pattern FONT = Pattern.compile("/\\S+\\s+([0-9.]+)\\s+Tf");

  private final PDDocument document;
  private final PDAcroForm form;
  private @Nullable COSName bundled;

  private FormFields(PDDocument document, PDAcroForm form) {
    this.document = document;
    this.form = form;
  }

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
    FormFields fields = new FormFields(document, form);
    bare.forEach(fields::draw);
  }

  private void draw(PDField field) {
    try {
      form.refreshAppearances(List.of(field));
    } catch (IOException | RuntimeException e) {
      drawInBundledFont(field);
    }
  }

  /** For what the field's own font lacks or the engine cannot write in it: Japanese, above all. */
  private void drawInBundledFont(PDField field) {
    try {
      if (field instanceof PDVariableText text) {
        text.setDefaultAppearance(inBundledFont(text.getDefaultAppearance()));
        form.refreshAppearances(List.of(field));
      }
    } catch (IOException | RuntimeException e) {
      System.err.println("a form field stays undrawn: " + e.getClass().getSimpleName());
    }
  }

  /** The same size and colour, as far as they are said, in another font. */
  private String inBundledFont(@Nullable String appearance) throws IOException {
    String said = Objects.requireNonNullElse(appearance, "");
    Matcher font = FONT.matcher(said);
    String name = "/" + bundledFont().getName();
    return font.find()
        ? font.replaceFirst(name + " " + font.group(1) + " Tf")
        : name + " 0 Tf " + (said.isEmpty() ? "0 g" : "");
  }

  private COSName bundledFont() throws IOException {
    if (bundled == null) {
      PDResources resources = form.getDefaultResources();
      if (resources == null) {
        resources = new PDResources();
        form.setDefaultResources(resources);
      }
      bundled = resources.add(PDType0Font.load(document, BundledFonts.face(Face.GOTHIC), false));
    }
    return bundled;
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
