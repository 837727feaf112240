package io.kairan.render.child;

import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.fixture.AbsentFonts;
import io.kairan.fixture.Fonts;
import io.kairan.fixture.HeldFonts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares pages without their fonts with the same pages that hold the bundled font. */
class SubstituteFontTest {

  private static final String TEXT = "議会資料、第１号。「予算」（ー）ちょっと";
  private static final Charset SHIFT_JIS = Charset.forName("MS932");
  private static final int SIZE = 24;
  private static final int X = 60;
  private static final int Y = 700;

  @TempDir private Path folder;

  @BeforeAll
  static void fonts() throws IOException {
    BundledFonts.install(Fonts.folder());
  }

  @ParameterizedTest(name = "{0} in {1} looks like {2}")
  @DisplayName("PAP30 A Japanese font that the file does not hold is drawn by one of its kind")
  @CsvSource({
    "MS-Mincho, 90ms-RKSJ-H, BIZUDMincho_400Regular",
    "MS-Mincho, 90ms-RKSJ-V, BIZUDMincho_400Regular",
    "MS-Gothic, 90ms-RKSJ-H, BIZUDGothic_400Regular",
    "MS-Gothic, 90ms-RKSJ-V, BIZUDGothic_400Regular",
    "'MS-Gothic,Bold', 90ms-RKSJ-H, BIZUDGothic_700Bold",
    "#82l#82r#96#BE#92#A9, 90ms-RKSJ-H, BIZUDMincho_400Regular",
    "#82l#82r#83S#83V#83b#83N, 90ms-RKSJ-V, BIZUDGothic_400Regular",
    "Ryumin-Light, UniJIS-UTF16-H, BIZUDMincho_400Regular",
    "Ryumin-Light, UniJIS-UTF16-V, BIZUDMincho_400Regular",
    "Ryumin-Light, EUC-H, BIZUDMincho_400Regular",
    "GothicBBB-Medium, UniJIS-UCS2-H, BIZUDGothic_400Regular",
    "GothicBBB-Medium, UniJIS-UCS2-V, BIZUDGothic_400Regular",
    "GothicBBB-Medium, 83pv-RKSJ-H, BIZUDGothic_400Regular",
    "HeiseiMin-W3, 83pv-RKSJ-H, BIZUDMincho_400Regular",
    "HeiseiMin-W3, UniJIS-UTF16-V, BIZUDMincho_400Regular",
    "HeiseiKakuGo-W5, EUC-H, BIZUDGothic_400Regular",
    "HeiseiKakuGo-W5, 90ms-RKSJ-V, BIZUDGothic_400Regular",
    "Ryumin-Light, Identity-H, BIZUDMincho_400Regular",
    "GothicBBB-Medium, Identity-V, BIZUDGothic_400Regular",
  })
  void sameAsHeld(String font, String encoding, String face) throws IOException {
    Shown absent = absent(font, encoding, "[231 632 500]", TEXT);
    Shown held = held(face, encoding.endsWith("V"), TEXT);
    assertThat(absent.difference(held)).isLessThan(0.02);
    String other = face.contains("Mincho") ? "BIZUDGothic_400Regular" : "BIZUDMincho_400Regular";
    assertThat(absent.difference(held(other, encoding.endsWith("V"), TEXT))).isGreaterThan(0.3);
  }

  @ParameterizedTest(name = "{0} in {1} looks like {2}")
  @DisplayName("PAP30 A proportional font keeps the widths that the file gives")
  @CsvSource({
    "MS-PMincho, 90msp-RKSJ-H, BIZUDPMincho_400Regular",
    "MS-PGothic, 90msp-RKSJ-H, BIZUDPGothic_400Regular",
    "MS-PGothic, UniJIS-UTF16-H, BIZUDPGothic_400Regular",
  })
  void proportional(String font, String encoding, String face) throws IOException {
    // The widths of "Wide ill" in the bundled font: what the file would say of its own.
    Shown absent = absent(font, encoding, widths(face, "Wide ill"), "Wide ill");
    assertThat(absent.difference(held(face, false, "Wide ill"))).isLessThan(0.05);
  }

  @Test
  @DisplayName("PAP30 Half-width letters stay half as wide as they are high")
  void halfWidth() throws IOException {
    for (String name : new String[] {"MS-Mincho", "MS-Gothic"}) {
      String face = name.equals("MS-Mincho") ? "BIZUDMincho_400Regular" : "BIZUDGothic_400Regular";
      Shown absent = absent(name, "90ms-RKSJ-H", "[231 632 500]", "ｱｲｳ ABC il議");
      assertThat(absent.difference(held(face, false, "ｱｲｳ ABC il議"))).isLessThan(0.02);
    }
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("PAP31 In text that runs downwards punctuation is in the upper right of its cell")
  @CsvSource({"90ms-RKSJ-V", "UniJIS-UTF16-V", "UniJIS-UCS2-V", "EUC-V", "Identity-V"})
  void punctuation(String encoding) throws IOException {
    AbsentFonts page = new AbsentFonts().japanese("MS-Mincho", encoding, "");
    page.codes(100, 300, 742, codes(encoding, "、。（ー"));
    Shown shown = Shown.of(page.bytes(), folder);
    for (int cell = 0; cell < 2; cell++) {
      int top = 100 + 100 * cell;
      assertThat(shown.ink(300, top, 50, 50)).as("upper right").isGreaterThan(0.02);
      assertThat(shown.ink(250, top, 50, 100)).as("left half").isZero();
      assertThat(shown.ink(300, top + 50, 50, 50)).as("lower right").isZero();
    }
    assertThat(shown.ink(250, 300, 100, 50)).as("bracket opens downwards").isZero();
    assertThat(shown.ink(250, 350, 100, 50)).isGreaterThan(0.02);
    assertThat(shown.ink(285, 410, 30, 80)).as("long vowel runs downwards").isGreaterThan(0.1);
    assertThat(shown.ink(250, 400, 30, 100)).isZero();
  }

  @Test
  @DisplayName("PAP30 A rare kanji comes from another font, not from nowhere")
  void rare() throws IOException {
    Shown mincho = absent("MS-Mincho", "UniJIS-UTF16-H", "", "𠮷");
    assertThat(mincho.difference(held("NotoSerifJP_400Regular", false, "𠮷"))).isLessThan(0.02);
    Shown gothic = absent("MS-Gothic", "UniJIS-UTF16-V", "", "𠮷");
    assertThat(gothic.difference(held("NotoSansJP_400Regular", true, "𠮷"))).isLessThan(0.02);
  }

  @Test
  @DisplayName("PAP30 A character that nobody can know is drawn as a mark, never as another one")
  void unknowable() throws IOException {
    AbsentFonts page =
        new AbsentFonts()
            .composite("MS-Mincho", "Identity-H", "Adobe)/Ordering(Identity)/Supplement 0", "")
            .codes(SIZE, X, Y, "022203330444");
    Shown marks = Shown.of(page.bytes(), folder);
    assertThat(marks.difference(held("BIZUDMincho_400Regular", false, "〓〓〓"))).isLessThan(0.02);
  }

  @ParameterizedTest(name = "{0} looks like {1}")
  @DisplayName(
      "PAP32 A Latin font that the file does not hold keeps serifs, pitch, weight and slant")
  @CsvSource({
    "TimesNewRoman, Tinos_400Regular",
    "'TimesNewRoman,BoldItalic', Tinos_700Bold_Italic",
    "Times-Roman, Tinos_400Regular",
    "Century, Tinos_400Regular",
    "CenturyGothic, Arimo_400Regular",
    "Helvetica-Oblique, Arimo_400Regular_Italic",
    "'Arial,Bold', Arimo_700Bold",
    "Courier, Cousine_400Regular",
    "CourierNew-Bold, Cousine_700Bold",
    "MonotypeSomething, Arimo_400Regular",
  })
  void latin(String font, String face) throws IOException {
    AbsentFonts page =
        new AbsentFonts()
            .latinFont(font, "")
            .text(SIZE, X, Y, "Budget 2026 (draft)", StandardCharsets.US_ASCII);
    assertThat(Shown.of(page.bytes(), folder).difference(held(face, false, "Budget 2026 (draft)")))
        .isLessThan(0.05);
  }

  private Shown absent(String font, String encoding, String widths, String text)
      throws IOException {
    AbsentFonts page = new AbsentFonts().japanese(font, encoding, widths);
    return Shown.of(page.codes(SIZE, X, Y, codes(encoding, text)).bytes(), folder);
  }

  private Shown held(String face, boolean vertical, String text) throws IOException {
    return Shown.of(HeldFonts.line(face, vertical, SIZE, X, Y, text), folder);
  }

  private static String codes(String encoding, String text) throws IOException {
    if (encoding.startsWith("Identity")) {
      return cids("UniJIS-UTF16-" + encoding.substring(9), text);
    }
    Charset charset =
        encoding.startsWith("Uni")
            ? StandardCharsets.UTF_16BE
            : encoding.startsWith("EUC") ? Charset.forName("EUC-JP") : SHIFT_JIS;
    return HexFormat.of().formatHex(text.getBytes(charset));
  }

  private static String cids(String encoding, String text) throws IOException {
    CMap map = new CMapParser().parsePredefined(encoding);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int character : text.codePoints().toArray()) {
      int cid = map.toCID(Character.toString(character).getBytes(StandardCharsets.UTF_16BE));
      out.write(cid >> 8);
      out.write(cid);
    }
    return HexFormat.of().formatHex(out.toByteArray());
  }

  /** A /W array by Adobe-Japan1's numbers, where a Latin letter is its ASCII code less 31. */
  private static String widths(String face, String text) throws IOException {
    TypeCase fonts = new TypeCase(Fonts.folder());
    StringBuilder array = new StringBuilder("[");
    for (int character : text.chars().distinct().toArray()) {
      var font =
          fonts.font(
              Face.valueOf(
                  face.contains("Mincho") ? "PROPORTIONAL_MINCHO" : "PROPORTIONAL_GOTHIC"));
      int width = font.getAdvanceWidth(font.getUnicodeCmapLookup().getGlyphId(character)) * 1_000;
      array.append(
          "%d[%d]".formatted(character - 31, Math.round(width / (float) font.getUnitsPerEm())));
    }
    return array + "]";
  }
}
