package io.kairan.render.child;

import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.fixture.Fonts;
import io.kairan.fixture.OddPdfs;
import io.kairan.fixture.RawPdf;
import io.kairan.render.RenderTask;
import io.kairan.wire.PageText;
import io.kairan.wire.PaperOutline;
import io.kairan.wire.WireJson;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {

  private static final Charset SHIFT_JIS = Charset.forName("MS932");
  private static final String HELVETICA =
      "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>";

  @TempDir private Path folder;

  @BeforeAll
  static void fonts() throws Exception {
    BundledFonts.install(Fonts.folder());
  }

  @ParameterizedTest(name = "as [{0}]")
  @DisplayName("TXT1 Boxes lie in the crop box before rotation, whatever the page's turn and unit")
  @ValueSource(strings = {"", "/Rotate 90", "/Rotate 180", "/Rotate 270", "/UserUnit 2"})
  void turned(String page) throws Exception {
    PageText text = read(letters(page + "/CropBox[50 100 495 742]", "1 0 0 1 150 642"));
    assertThat(text.text()).isEqualTo("Budget");
    assertBox(text, 100, 100, 0);
  }

  @Test
  @DisplayName("TXT1 Text that is turned on the page advances the way it is turned")
  void turnedText() throws Exception {
    assertThat(way(read(letters("", "0 1 -1 0 300 300")))).isEqualTo(3);
    assertThat(way(read(letters("", "0 -1 1 0 300 300")))).isEqualTo(1);
    assertThat(way(read(letters("", "-1 0 0 -1 300 300")))).isEqualTo(2);
  }

  @Test
  @DisplayName("TXT2 Vertical writing is read from top to bottom as one run")
  void vertical() throws Exception {
    PageText text = read(OddPdfs.unembedded("Ryumin-Light", "90ms-RKSJ-V", "みどり野市議会", SHIFT_JIS));
    assertThat(text.text()).isEqualTo("みどり野市議会");
    assertThat(text.runs()).hasSize(PageText.RUN);
    assertThat(way(text)).isEqualTo(1);
    assertThat(text.runs().get(4)).isBetween(5_900, 6_100);
    assertThat(text.runs().get(5)).isBetween(40_000, 43_000);
  }

  @Test
  @DisplayName("TXT2 Lines end where the page ends them, and gaps in a line part words")
  void lines() throws Exception {
    String content =
        "BT /F 10 Tf 50 700 Td (First) Tj 40 0 Td (second) Tj 200 0 Td (column) Tj -240 -15 Td"
            + " (next) Tj ET";
    assertThat(read(onePage("", HELVETICA, content)).text())
        .isEqualTo("First second\ncolumn\nnext");
  }

  @Test
  @DisplayName("TXT2 What is drawn twice for bold is read once, and what cannot be seen is nothing")
  void twice() throws Exception {
    String content = "BT /F 10 Tf 50 700 Td (B) Tj ET BT /F 10 Tf 50.3 700 Td (B) Tj ET";
    assertThat(read(onePage("", HELVETICA, content)).text()).isEqualTo("B");
  }

  @Test
  @DisplayName("TXT3 Links inside lead to their page, links outside are said, scripts lead nowhere")
  void links() throws Exception {
    String annotations =
        "/Annots[<</Type/Annot/Subtype/Link/Rect[10 10 110 30]/Dest[3 0 R/Fit]>>"
            + "<</Type/Annot/Subtype/Link/Rect[10 40 110 60]/A<</S/URI/URI(http://x.example/)>>>>"
            + "<</Type/Annot/Subtype/Link/Rect[10 70 110 90]/A<</S/JavaScript/JS(app.alert(1))>>>>"
            + "<</Type/Annot/Subtype/Link/Rect[10 70 110 90]/Dest(nowhere)>>]";
    assertThat(read(onePage(annotations, HELVETICA, "")).links())
        .containsExactly(
            new PageText.PageLink(1_000, 81_200, 10_000, 2_000, 1, ""),
            new PageText.PageLink(1_000, 78_200, 10_000, 2_000, 0, "http://x.example/"));
  }

  @Test
  @DisplayName("TXT3 A link that cannot be read costs neither the words nor the other links")
  void brokenLinks() throws Exception {
    String annotations =
        "/Annots[<</Type/Annot/Subtype/Link/Rect[10 10 110 30]/Dest 99>> 7 null (x)"
            + "<</Type/Annot/Subtype/Link/Rect[10 10 110 30]/Dest[3 0 R/Nonsense]>>"
            + "<</Type/Annot/Subtype/Link/Rect(x)/Dest[3 0 R/Fit]>>"
            + "<</Type/Annot/Subtype/Link/Rect[10 10 110 30]/A<</S/GoTo/D 1.5>>>>"
            + "<</Type/Annot/Subtype/Link/Rect[10 10 110 30]/Dest[3 0 R/Fit]>>]";
    PageText text =
        read(onePage(annotations, HELVETICA, "BT /F 20 Tf 1 0 0 1 100 700 Tm (Budget) Tj ET"));
    assertThat(text.text()).isEqualTo("Budget");
    assertThat(text.links()).contains(new PageText.PageLink(1_000, 81_200, 10_000, 2_000, 1, ""));
  }

  @Test
  @DisplayName("TXT4 A broken entry or label costs no other part of the contents")
  void brokenOutline() throws Exception {
    byte[] pdf =
        RawPdf.empty("/Outlines 4 0 R/PageLabels<</Nums[0(x)<<>>]>>")
            .object("<</Type/Pages/Kids[3 0 R]/Count 1>>")
            .object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>")
            .object("<</First 5 0 R/Last 6 0 R>>")
            .object("<</Title(One)/Parent 4 0 R/Next 6 0 R/Dest 99>>")
            .object("<</Title(Two)/Parent 4 0 R/Dest[3 0 R/Fit]>>")
            .bytes();
    PaperOutline found = outlineOf(pdf);
    assertThat(found.entries()).containsExactly(new PaperOutline.OutlineEntry("Two", 0, 1));
  }

  @Test
  @DisplayName("TXT4 The table of contents and printed page numbers are read; a loop in it ends")
  void outline() throws Exception {
    byte[] pdf =
        RawPdf.empty("/Outlines 6 0 R/PageLabels<</Nums[0<</S/r>>1<</S/D/St 1/P(A-)>>]>>")
            .object("<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>")
            .object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>")
            .object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>")
            .object("<<>>")
            .object("<</First 7 0 R/Last 8 0 R>>")
            .object("<</Title(One)/Parent 6 0 R/Next 8 0 R/First 8 0 R/Dest[3 0 R/Fit]>>")
            .object("<</Title(Two)/Parent 6 0 R/Next 7 0 R/Dest[4 0 R/Fit]>>")
            .bytes();
    PaperOutline found = outlineOf(pdf);
    assertThat(found.labels()).containsExactly("i", "A-1");
    assertThat(found.entries())
        .containsExactly(
            new PaperOutline.OutlineEntry("One", 0, 1), new PaperOutline.OutlineEntry("Two", 1, 2));
  }

  private static byte[] letters(String page, String matrix) {
    return onePage(page, HELVETICA, "BT /F 20 Tf " + matrix + " Tm (Budget) Tj ET");
  }

  private static byte[] onePage(String page, String resources, String content) {
    return RawPdf.onePage(page, resources, content.getBytes(StandardCharsets.ISO_8859_1)).bytes();
  }

  /** The baseline is at 100 from the left and top; Helvetica's word is 67 wide at this size. */
  private static void assertBox(PageText text, int left, int baseline, int way) {
    List<Integer> run = text.runs().subList(0, PageText.RUN);
    assertThat(run.get(2)).isBetween(left * 100 - 50, left * 100 + 50);
    assertThat(run.get(3)).isBetween(baseline * 100 - 1_800, baseline * 100 - 1_700);
    assertThat(run.get(4)).isBetween(6_000, 7_000);
    assertThat(run.get(5)).isBetween(1_950, 2_050);
    assertThat(run.get(6)).isEqualTo(way);
  }

  private static int way(PageText text) {
    return text.runs().get(PageText.RUN - 1);
  }

  private PaperOutline outlineOf(byte[] pdf) throws Exception {
    Path file = Files.write(folder.resolve("outline.pdf"), pdf);
    Path output = folder.resolve("outline.json");
    OutlineReader.read(new OpenDocument(), new RenderTask.ReadOutline(file, output));
    return WireJson.decode(Files.readAllBytes(output), PaperOutline.class);
  }

  private PageText read(byte[] pdf) throws Exception {
    Path file = Files.write(Files.createTempFile(folder, "page", ".pdf"), pdf);
    Path output = folder.resolve("page.json");
    PageReader.read(new OpenDocument(), new RenderTask.ReadPage(file, 1, output));
    return WireJson.decode(Files.readAllBytes(output), PageText.class);
  }
}
