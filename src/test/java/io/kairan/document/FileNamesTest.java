package io.kairan.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FileNamesTest {

  @Test
  @DisplayName("PAP8 A name is shown without folders, control and direction marks")
  void safe() {
    assertThat(FileNames.safe("資料1.pdf")).isEqualTo("資料1.pdf");
    assertThat(FileNames.safe("C:\\共有\\資料1.PDF")).isEqualTo("資料1.pdf");
    assertThat(FileNames.safe("../../etc/資料.pdf")).isEqualTo("資料.pdf");
    assertThat(FileNames.safe("evil\u202Efdp.exe")).isEqualTo("evilfdp.exe.pdf");
    assertThat(FileNames.safe("a\r\nSet-Cookie: b.pdf")).isEqualTo("aSet-Cookie: b.pdf");
    assertThat(FileNames.safe("CON.pdf")).isEqualTo("_CON.pdf");
    assertThat(FileNames.safe("")).isEqualTo("document.pdf");
    assertThat(FileNames.safe("...")).isEqualTo("document.pdf");
    assertThat(FileNames.safe("予算😀.pdf")).isEqualTo("予算😀.pdf");
  }

  @Test
  @DisplayName("PAP8 Two names that differ only in how their kana are composed are shown alike")
  void composed() {
    assertThat(FileNames.safe("カ\u3099イト\u3099.pdf")).isEqualTo("ガイド.pdf");
  }

  @Test
  @DisplayName("PAP8 A long name is cut between characters, and still says what it is")
  void length() {
    String name = FileNames.safe("😀".repeat(300) + ".pdf");
    assertThat(name).hasSizeLessThanOrEqualTo(200).endsWith("😀.pdf");
    assertThat(FileNames.title(name)).hasSizeLessThanOrEqualTo(120).endsWith("😀");
  }
}
