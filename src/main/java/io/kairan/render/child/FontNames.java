package io.kairan.render.child;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the name of a font tells about its looks. */
final class FontNames {

  private static final Charset SHIFT_JIS = Charset.forName("MS932");
  private static final Pattern SUBSET = Pattern.compile("^[A-Z]{6}\\+");
  private static final Pattern JAPANESE = Pattern.compile("[\\u3040-\\u30FF\\u4E00-\\u9FFF]");

  private static final List<String> MINCHO =
      List.of(
          "mincho",
          "ryumin",
          "heiseimin",
          "kozmin",
          "hiramin",
          "hiragino min",
          "min w",
          "mincyo",
          "yumin",
          "kyokasho",
          "kaisho",
          "gyosho",
          "futomin",
          "serif jp",
          "serifjp",
          "serifcjk",
          "明朝",
          "みんちょう",
          "教科書",
          "楷書",
          "行書");
  private static final List<String> GOTHIC =
      List.of(
          "gothic",
          "heiseikaku",
          "heiseimaru",
          "kozgo",
          "hirakaku",
          "hiragino kaku",
          "hiraginosans",
          "hiragino sans",
          "hiramaru",
          "meiryo",
          "yugo",
          "futogo",
          "osaka",
          "uddigikyo",
          "jun101",
          "midashigo",
          "marugo",
          "sans jp",
          "sansjp",
          "sanscjk",
          "メイリオ",
          "ゴシック",
          "角ゴ",
          "丸ゴ");
  private static final List<String> PROPORTIONAL =
      List.of(
          "pmincho",
          "pgothic",
          "p mincho",
          "p gothic",
          "uigothic",
          "ui gothic",
          "p明朝",
          "pゴシック",
          "p ゴシック",
          "p 明朝",
          "meiryo",
          "メイリオ",
          "hgp",
          "hgs",
          "udp",
          "ud p",
          "promin",
          "prokaku");
  private static final List<String> BOLD =
      List.of("bold", "heavy", "black", "w6", "w7", "w8", "futo", "midashi", "太", "見出");
  private static final List<String> ITALIC = List.of("italic", "oblique", "slanted", "kursiv");

  /** Names of Latin fonts with a word that means something else in Japanese ones. */
  private static final List<String> LATIN =
      List.of(
          "franklin",
          "century",
          "copperplate",
          "avantgarde",
          "letter",
          "news",
          "trade",
          "highway",
          "bernard",
          "didact",
          "league");

  private static final List<String> MONO =
      List.of(
          "courier",
          "monospace",
          "monaco",
          " mono",
          "sansmono",
          "liberationmono",
          "consol",
          "letter gothic",
          "lettergothic",
          "typewriter",
          "menlo",
          "andale",
          "fixed",
          "terminal",
          "ocr",
          "cmtt",
          "nimbusmon");
  private static final List<String> SANS =
      List.of(
          "sans",
          "arial",
          "helvetica",
          "century gothic",
          "centurygothic",
          "gothic",
          "verdana",
          "tahoma",
          "calibri",
          "segoe",
          "univers",
          "futura",
          "frutiger",
          "myriad",
          "trebuchet");
  private static final List<String> SERIF =
      List.of(
          "times",
          "roman",
          "serif",
          "century",
          "garamond",
          "georgia",
          "palatino",
          "bookman",
          "antiqua",
          "cambria",
          "minion",
          "caslon",
          "bodoni",
          "baskerville",
          "didot",
          "schlbk",
          "schoolbook",
          "constantia",
          "utopia",
          "charter",
          "tinos",
          "nimbusrom",
          "cmr");

  private FontNames() {}

  /**
   * A name as a person reads it: without the mark of a subset, and in Japanese where an old program
   * wrote Shift_JIS.
   */
  static String readable(String name) {
    String whole = SUBSET.matcher(name).replaceFirst("");
    boolean bytes = whole.chars().allMatch(c -> c < 0x100) && whole.chars().anyMatch(c -> c > 0x7F);
    if (!bytes) {
      return whole;
    }
    String decoded = new String(whole.getBytes(StandardCharsets.ISO_8859_1), SHIFT_JIS);
    return JAPANESE.matcher(decoded).find() ? decoded : whole;
  }

  static boolean isJapanese(@Nullable String name) {
    String plain = plain(name);
    return !anyOf(LATIN, plain) && (anyOf(MINCHO, plain) || anyOf(GOTHIC, plain));
  }

  /** Whether a Japanese font is a mincho, the Japanese serif. */
  static boolean isMincho(@Nullable String name) {
    String plain = plain(name);
    return !anyOf(GOTHIC, plain) && anyOf(MINCHO, plain);
  }

  /** Whether the letters of a Japanese font have widths of their own. */
  static boolean isProportional(@Nullable String name) {
    return anyOf(PROPORTIONAL, plain(name));
  }

  static boolean isBold(@Nullable String name) {
    return anyOf(BOLD, plain(name));
  }

  static boolean isItalic(@Nullable String name) {
    return anyOf(ITALIC, plain(name));
  }

  static boolean isMono(@Nullable String name) {
    return anyOf(MONO, plain(name));
  }

  static boolean isSans(@Nullable String name) {
    return anyOf(SANS, plain(name));
  }

  static boolean isSerif(@Nullable String name) {
    return !isSans(name) && anyOf(SERIF, plain(name));
  }

  static boolean isSymbols(@Nullable String name) {
    String plain = plain(name);
    return plain.contains("dingbat") || plain.contains("wingding");
  }

  private static boolean anyOf(List<String> words, String name) {
    return words.stream().anyMatch(name::contains);
  }

  /** Full-width letters as half-width ones, small, with one kind of gap. */
  private static String plain(@Nullable String name) {
    return name == null
        ? ""
        : Normalizer.normalize(readable(name), Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replace('-', ' ')
            .replace('_', ' ');
  }
}
