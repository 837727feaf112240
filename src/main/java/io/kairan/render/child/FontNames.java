package io.kairan.render.child;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the name of a font tells about its looks. */
final class FontNames {

  private static final List<String> MINCHO =
      List.of(
          "mincho", "ryumin", "heiseimin", "kozmin", "hiramin", "min-w", "mincyo", "明朝", "みんちょう");
  private static final List<String> GOTHIC =
      List.of(
          "gothic",
          "heiseikaku",
          "kozgo",
          "hirakaku",
          "hiragino kaku",
          "meiryo",
          "メイリオ",
          "ゴシック",
          "osaka",
          "uddigikyo",
          "jun101",
          "midashigo");
  private static final List<String> BOLD = List.of("bold", "heavy", "black", "w6", "w7", "w8", "太");

  /** Names of Latin fonts with a word that means something else in Japanese ones. */
  private static final List<String> LATIN =
      List.of("franklin", "century", "copperplate", "avantgarde", "letter", "news", "trade");

  private FontNames() {}

  static boolean isJapanese(@Nullable String name) {
    String plain = plain(name);
    boolean latin = LATIN.stream().anyMatch(plain::contains);
    return !latin && (anyOf(MINCHO, plain) || anyOf(GOTHIC, plain));
  }

  /**
   * Whether a font is a mincho, the Japanese serif.
   *
   * @param serif what its description says, for names that say nothing
   */
  static boolean isMincho(@Nullable String name, boolean serif) {
    String plain = plain(name);
    if (anyOf(GOTHIC, plain)) {
      return false;
    }
    return serif || anyOf(MINCHO, plain);
  }

  static boolean isBold(@Nullable String name) {
    return anyOf(BOLD, plain(name));
  }

  private static boolean anyOf(List<String> words, String name) {
    return words.stream().anyMatch(name::contains);
  }

  private static String plain(@Nullable String name) {
    return name == null ? "" : name.toLowerCase(Locale.ROOT);
  }
}
