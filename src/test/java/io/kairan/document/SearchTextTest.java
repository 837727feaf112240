package io.kairan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

  @ParameterizedTest(name = "{0} is found in {1}")
  @DisplayName(
      "FND2 Widths, kana, capitals and forms of kanji are one; spaces and marks are nothing")
  @CsvSource(
      delimiter = '|',
      value = {
        "予算|第1回 補正 予\u3000算 書",
        "１２月|12月",
        "12月|１２月",
        "ﾀﾌﾞﾚｯﾄ|タブレットの導入",
        "たぶれっと|タブレットの導入",
        "タブレット|ﾀﾌﾞﾚｯﾄ端末",
        "PDF|ｐｄｆのファイル",
        "高橋|髙橋委員",
        "髙橋|高橋委員",
        "山崎|山﨑 和夫",
        "国|國の補助",
        "渡辺|渡邉",
        "渡邊|渡辺",
        "斎藤|齋藤",
        "沢|澤",
        "が|か\u3099",
        "㈱|(株)みどり",
        "①|1",
        "令和|㋿8年",
      })
  void one(String asked, String text) {
    assertThat(SearchText.of(text).find(SearchText.of(asked), 10)).isNotEmpty();
  }

  @ParameterizedTest(name = "{0} is {1}")
  @DisplayName("FND2 The server takes letters for one another as the tablet does")
  @CsvFileSource(resources = "/search/folding.txt", delimiter = '|', emptyValue = "")
  void folding(String shown, @Nullable String plain) {
    SearchText text = SearchText.of(shown);
    String expected = Objects.requireNonNullElse(plain, "");
    assertThat(text.pairs()).isEqualTo(SearchText.of(expected).pairs());
    assertThat(text.length()).isEqualTo(expected.codePointCount(0, expected.length()));
  }

  @Test
  @DisplayName("FND2 What differs in sense is not one: a long vowel, a voiced kana, another digit")
  void other() {
    assertThat(found("ビル", "ビール")).isEmpty();
    assertThat(found("か", "が")).isEmpty();
    assertThat(found("1月", "10月")).isEmpty();
    assertThat(found("月", "10月")).hasSize(1);
  }

  @Test
  @DisplayName("FND3 A place is given in the text as people see it, marks and spaces included")
  void places() {
    String text = "第１回　補正 予 算（ﾀﾌﾞﾚｯﾄ）";
    SearchText.Stretch budget = found("予算", text).getFirst();
    assertThat(text.substring(budget.begin(), budget.end())).isEqualTo("予 算");
    SearchText.Stretch tablet = found("タブレット", text).getFirst();
    assertThat(text.substring(tablet.begin(), tablet.end())).isEqualTo("ﾀﾌﾞﾚｯﾄ");
    assertThat(found("総合計画", "総合計\n画の見直し")).hasSize(1);
    assertThat(found("の", "のののの")).hasSize(4);
    assertThat(found("のの", "のののの")).hasSize(2);
  }

  @Test
  @DisplayName("FND2 Whatever is typed, the question for the index is one phrase of letters")
  void questions() {
    assertThat(SearchText.of("予").question()).isEqualTo("\"予\"*");
    assertThat(SearchText.of("予算").question()).isEqualTo("\"予算\"");
    assertThat(SearchText.of("予算書").question()).isEqualTo("\"予算 算書\"");
    assertThat(SearchText.of("\"*^- AND (x").question()).isEqualTo("\"an nd dx\"");
    assertThat(SearchText.of("「」・。 \u0000\u202e").isEmpty()).isTrue();
    long seed = System.nanoTime();
    System.out.println("SearchTextTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder rubbish = new StringBuilder();
      random.ints(random.nextInt(40), 0, 0x30000).forEach(rubbish::appendCodePoint);
      SearchText text = SearchText.of(rubbish.toString());
      assertThat(text.pairs()).doesNotContain("\"").doesNotContain("*");
      assertThat(text.isEmpty() || text.find(text, 1).size() == 1).isTrue();
    }
  }

  @Test
  @DisplayName("FND2 A letter under thousands of marks is read in no more time than without them")
  void marks() {
    String towers = ("か" + "\u0300\u0323".repeat(50_000)).repeat(2) + "予算";
    assertThat(found("予算", towers)).hasSize(1);
  }

  private static List<SearchText.Stretch> found(String asked, String text) {
    return SearchText.of(text).find(SearchText.of(asked), 10);
  }
}
