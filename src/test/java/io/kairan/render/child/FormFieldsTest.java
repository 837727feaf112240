package io.kairan.render.child;

import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.fixture.Fonts;
import io.kairan.fixture.RawPdf;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormFieldsTest {

  @TempDir private Path folder;

  @BeforeAll
  static void fonts() throws IOException {
    BundledFonts.install(Fonts.folder());
  }

  @Test
  @DisplayName(
      "PAP36 What was filled into a form is drawn where the file leaves that to the reader")
  void filled() throws IOException {
    assertThat(shown("/V(Alice 12345)", "/DA(/Helv 30 Tf 0 g)").ink(50, 92, 300, 50))
        .isGreaterThan(0.02);
    assertThat(shown("", "/DA(/Helv 30 Tf 0 g)").ink(50, 92, 300, 50)).isZero();
  }

  @Test
  @DisplayName("PAP36 Japanese in a field whose font has none is drawn in a bundled one")
  void japanese() throws IOException {
    String name = "/V<FEFF5C717530592A90CE>";
    for (String looks : new String[] {"/DA(/Helv 30 Tf 0 g)", "/DA(/Helv 0 Tf)", ""}) {
      assertThat(shown(name, looks).ink(50, 92, 200, 50)).as(looks).isGreaterThan(0.02);
    }
  }

  @Test
  @DisplayName("PAP36 A field that cannot be drawn costs its page nothing else")
  void broken() throws IOException {
    for (String looks : new String[] {"", "/DA(rubbish)", "/DA(/None 12 Tf)", "/DA 5"}) {
      Shown shown = shown("/V(\\344\\270\\255)", looks);
      assertThat(shown.colour(45, 800)).as(looks).isLessThan(0x202020);
    }
  }

  private Shown shown(String value, String looks) throws IOException {
    byte[] pdf =
        RawPdf.empty("/AcroForm<</Fields[5 0 R]/NeedAppearances true/DR<</Font<</Helv 6 0 R>>>>>>")
            .object("<</Type/Pages/Kids[3 0 R]/Count 1>>")
            .object(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>"
                    + "/Annots[5 0 R]>>")
            .stream("", RawPdf.latin("0 0 90 90 re f"))
            .object(
                "<</Type/Annot/Subtype/Widget/FT/Tx/T(name)/F 4/Rect[50 700 350 750]/P 3 0 R"
                    + value
                    + looks
                    + ">>")
            .object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
            .bytes();
    return Shown.of(pdf, folder);
  }
}
