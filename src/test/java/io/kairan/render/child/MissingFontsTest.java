package io.kairan.render.child;

import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.fixture.AbsentFonts;
import io.kairan.fixture.HeldFonts;
import io.kairan.fixture.RawPdf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissingFontsTest {

  private static final String ABSENT =
      "/Resources<</Font<</F<</Type/Font/Subtype/TrueType/BaseFont/Garamond>>>>>>";

  @Test
  @DisplayName("PAP33 Fonts are named as a person knows them")
  void names() throws IOException {
    AbsentFonts page =
        new AbsentFonts()
            .japanese("Ryumin-Light", "90ms-RKSJ-H", "")
            .japanese("ABCDEF+MS-PGothic", "UniJIS-UTF16-V", "")
            .japanese("#82l#82r#96#BE#92#A9", "90ms-RKSJ-H", "")
            .japanese("#82l#82r#81@#83S#83V#83b#83N", "90ms-RKSJ-H", "")
            .japanese("#E6#B8#B8#E3#82#B4#E3#82#B7#E3#83#83#E3#82#AF", "Identity-H", "")
            .latinFont("Century,Italic", "")
            .latinFont("Helvetica", "");
    assertThat(missing(page.bytes()))
        .containsExactlyInAnyOrder(
            "Ryumin-Light", "MS-PGothic", "ＭＳ明朝", "ＭＳ　ゴシック", "游ゴシック", "Century,Italic");
  }

  @Test
  @DisplayName("PAP33 A font that the file holds is not missing")
  void held() throws IOException {
    assertThat(missing(HeldFonts.line("BIZUDMincho_400Regular", true, 20, 50, 700, "議会")))
        .isEmpty();
  }

  @ParameterizedTest
  @DisplayName(
      "PAP33 Fonts are found in forms, patterns, masks, letters drawn as pictures and notes")
  @ValueSource(
      strings = {
        "/XObject<</X 5 0 R>>",
        "/Pattern<</P 5 0 R>>",
        "/ExtGState<</G<</SMask<</S/Alpha/G 5 0 R>>>>>>",
        "/XObject<</X<</Subtype/Form" + ABSENT + ">>>>",
        "/Font<</T<</Type/Font/Subtype/Type3" + ABSENT + ">>>>",
      })
  void places(String resources) throws IOException {
    byte[] pdf =
        RawPdf.onePage("", resources, RawPdf.latin("q Q")).stream(
                "/Type/XObject/Subtype/Form/BBox[0 0 9 9]" + ABSENT, new byte[0])
            .bytes();
    assertThat(missing(pdf)).containsExactly("Garamond");
  }

  @ParameterizedTest
  @DisplayName("PAP33 Fonts are found in the looks of a note and of a box that can be ticked")
  @ValueSource(strings = {"5 0 R", "<</Yes 5 0 R/Off 6 0 R>>"})
  void notes(String normal) throws IOException {
    byte[] pdf =
        RawPdf.onePage("/Annots[<</Subtype/Widget/AP<</N " + normal + ">>>>]", "", new byte[0])
            .stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]" + ABSENT, new byte[0])
            .stream(
                "/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "q".getBytes(StandardCharsets.US_ASCII))
            .bytes();
    assertThat(missing(pdf)).containsExactly("Garamond");
  }

  private static List<String> missing(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return MissingFonts.of(List.of(document.getPage(0)));
    }
  }
}
