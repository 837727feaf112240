package io.kairan.render.child;

import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.fixture.Fonts;
import io.kairan.fixture.ImageKinds;
import io.kairan.fixture.PaintKinds;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OddContentTest {

  private static final int WHITE = 0xFFFFFF;
  private static final int BLACK = 0;
  private static final int RED = 0xFF0000;
  private static final int BLUE = 0x0000FF;

  @TempDir private Path folder;

  @BeforeAll
  static void fonts() throws IOException {
    BundledFonts.install(Fonts.folder());
  }

  @ParameterizedTest
  @DisplayName("PAP34 Scans coded as fax and JBIG2 are drawn")
  @ValueSource(strings = {"G3", "G3 in two dimensions", "G4", "JBIG2"})
  void fax(String kind) throws IOException {
    halves(ImageKinds.fax(kind), WHITE, BLACK, 1);
  }

  @Test
  @DisplayName("PAP34 JPEG 2000 and JPEG are drawn, and JPEG in the four colours of print")
  void jpeg() throws IOException {
    halves(ImageKinds.jpeg2000(WHITE, BLACK), WHITE, BLACK, 8);
    halves(ImageKinds.jpeg2000(RED, BLUE), RED, BLUE, 24);
    halves(ImageKinds.jpeg(RED, BLUE), RED, BLUE, 8);
    for (int transform : new int[] {0, 2}) {
      halves(ImageKinds.cmykJpeg(transform), 0x00A0E9, 0x201E1E, 48);
    }
  }

  @Test
  @DisplayName("PAP34 Samples of one to sixteen bits are drawn in every colour space")
  void samples() throws IOException {
    halves(ImageKinds.samples(16, "/DeviceGray", "FFFF", "0000"), WHITE, BLACK, 1);
    halves(ImageKinds.samples(16, "/DeviceRGB", "FFFF00000000", "00000000FFFF"), RED, BLUE, 1);
    halves(ImageKinds.samples(8, "/DeviceCMYK", "00000000", "000000FF"), WHITE, 0x201E1E, 48);
    halves(ImageKinds.samples(8, "[/Indexed/DeviceRGB 1<FF00000000FF>]", "00", "01"), RED, BLUE, 1);
    halves(
        ImageKinds.samples(8, "[/CalRGB<</WhitePoint[0.9505 1 1.089]>>]", "FFFFFF", "000000"),
        WHITE,
        BLACK,
        8);
  }

  @Test
  @DisplayName("PAP34 Colours of a profile are drawn, and without it where it is damaged")
  void profiles() throws IOException {
    String space = "/BitsPerComponent 8/ColorSpace[/ICCBased 6 0 R]";
    halves(ImageKinds.samples(space, "FF0000", "0000FF", ImageKinds.profile()), RED, BLUE, 8);
    halves(ImageKinds.samples(space, "FF0000", "0000FF", new byte[] {1, 2, 3}), RED, BLUE, 8);
  }

  @Test
  @DisplayName("PAP34 Gray samples beside a profile for colours, as GIMP writes them, stay gray")
  void wrongProfile() throws IOException {
    halves(ImageKinds.grayWithColourProfile("FF", "00"), WHITE, BLACK, 1);
  }

  @Test
  @DisplayName("PAP34 Masks hide what they hide and no more")
  void masks() throws IOException {
    halves(ImageKinds.softMask(""), WHITE, BLACK, 1);
    halves(ImageKinds.softMask("/Matte[0 0 0]"), WHITE, BLACK, 1);
    halves(ImageKinds.stencil(), WHITE, BLUE, 1);
    halves(ImageKinds.inline(), WHITE, BLACK, 1);
    halves(
        ImageKinds.samples("/BitsPerComponent 8/ColorSpace/DeviceGray/Mask[10 20]", "0F", "00"),
        WHITE,
        BLACK,
        1);
  }

  @ParameterizedTest
  @DisplayName("PAP34 Rare ways of painting are drawn")
  @ValueSource(
      strings = {
        "spot colour",
        "several inks",
        "lab colours",
        "multiplied colours",
        "half transparent colours",
        "a shade along a line",
        "a pattern",
        "letters drawn as pictures",
        "a mask of light",
        "a form in a group"
      })
  void paint(String kind) throws IOException {
    halves(PaintKinds.page(kind), WHITE, RED, 40);
  }

  @ParameterizedTest(name = "{0}, seed {1}")
  @DisplayName("PAP35 A page whose only image cannot be decoded says that it looks blank")
  @CsvSource({
    "JBIG2Decode, 1",
    "JBIG2Decode, 2",
    "JPXDecode, 3",
    "JPXDecode, 4",
    "DCTDecode, 5",
    "FlateDecode, 6",
    "LZWDecode, 7",
    "Unheard, 8"
  })
  void rubbish(String filter, long seed) throws IOException {
    Shown shown = Shown.of(ImageKinds.rubbish(filter, seed), folder);
    boolean noise = shown.ink(100, 142, 400, 400) > 0.001;
    assertThat(shown.blank()).isNotEqualTo(noise);
  }

  @ParameterizedTest
  @DisplayName("PAP35 An image that cannot be decoded costs its page nothing else")
  @ValueSource(
      strings = {
        "JBIG2Decode",
        "DCTDecode",
        "CCITTFaxDecode",
        "FlateDecode",
        "LZWDecode",
        "RunLengthDecode",
        "Unheard"
      })
  void damagedBesideRed(String filter) throws IOException {
    for (long seed = 1; seed <= 12; seed++) {
      Shown shown = Shown.of(ImageKinds.damagedBesideRed(filter, seed), folder);
      near(shown.colour(45, 45), RED, 8);
    }
  }

  private void halves(byte[] pdf, int left, int right, int tolerance) throws IOException {
    Shown shown = Shown.of(pdf, folder);
    near(shown.colour(200, 342), left, tolerance);
    near(shown.colour(380, 342), right, tolerance);
    assertThat(shown.blank()).isFalse();
  }

  private static void near(int colour, int wanted, int tolerance) {
    for (int shift = 0; shift <= 16; shift += 8) {
      assertThat(Math.abs((colour >> shift & 0xFF) - (wanted >> shift & 0xFF)))
          .as("%06x for %06x", colour, wanted)
          .isLessThanOrEqualTo(tolerance);
    }
  }
}
