package io.kairan.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text as search sees it, and where each of its letters stands in the text that people see.
 *
 * <p>Full and half width, katakana and hiragana, capitals and small letters, old and new forms of
 * kanji are one; everything that is neither letter nor digit is left out, line ends and the spaces
 * that justify Japanese lines too.
 */
public final class SearchText {

  /** What stands for an iteration mark or a mark of a long vowel is kept: it makes words differ. */
  private static final String KEPT = "ー々〆〇";

  /** In UTF-16. */
  private static final int MOST_MARKS = 8;

  private final int[] letters;
  private final int[] begins;
  private final int[] ends;

  /** A stretch of the text that people see, counted in UTF-16. */
  record Stretch(int begin, int end) {}

  private SearchText(int[] letters, int[] begins, int[] ends) {
    this.letters = letters;
    this.begins = begins;
    this.ends = ends;
  }

  public static SearchText of(String shown) {
    int[] letters = new int[Math.max(16, shown.length())];
    int[] begins = new int[letters.length];
    int[] ends = new int[letters.length];
    int count = 0;
    int at = 0;
    while (at < shown.length()) {
      int end = clusterEnd(shown, at);
      int[] plain = plain(shown.substring(at, end));
      if (count + plain.length > letters.length) {
        int larger = Math.max(letters.length * 2, count + plain.length);
        letters = Arrays.copyOf(letters, larger);
        begins = Arrays.copyOf(begins, larger);
        ends = Arrays.copyOf(ends, larger);
      }
      for (int letter : plain) {
        letters[count] = letter;
        begins[count] = at;
        ends[count] = end;
        count++;
      }
      at = end;
    }
    return new SearchText(
        Arrays.copyOf(letters, count), Arrays.copyOf(begins, count), Arrays.copyOf(ends, count));
  }

  boolean isEmpty() {
    return letters.length == 0;
  }

  /** How many letters there are. */
  int length() {
    return letters.length;
  }

  /** Each letter with the one after it, and the last alone: what the index holds of a text. */
  public String pairs() {
    StringBuilder pairs = new StringBuilder(letters.length * 4);
    for (int i = 0; i < letters.length; i++) {
      if (i > 0) {
        pairs.append(' ');
      }
      pairs.appendCodePoint(letters[i]);
      if (i + 1 < letters.length) {
        pairs.appendCodePoint(letters[i + 1]);
      }
    }
    return pairs.toString();
  }

  /** What the index is asked for this text: its pairs one after the other, as FTS5 writes it. */
  public String question() {
    if (letters.length == 1) {
      return "\"" + Character.toString(letters[0]) + "\"*";
    }
    String pairs = pairs();
    return "\"" + pairs.substring(0, pairs.lastIndexOf(' ')) + "\"";
  }

  /** Where a text stands in this one, from its beginning, without overlaps. */
  List<Stretch> find(SearchText wanted, int most) {
    List<Stretch> found = new ArrayList<>();
    int at = 0;
    while (found.size() < most && at + wanted.letters.length <= letters.length) {
      if (Arrays.equals(
          letters, at, at + wanted.letters.length, wanted.letters, 0, wanted.letters.length)) {
        int last = at + wanted.letters.length;
        found.add(new Stretch(begins[at], ends[last - 1]));
        at = last;
      } else {
        at++;
      }
    }
    return found;
  }

  /**
   * A letter with the marks that belong to it, so that a mark is joined to its letter. No language
   * has as many on one letter as are taken; rows of thousands are made to keep a reader busy.
   */
  private static int clusterEnd(String text, int begin) {
    int end = begin + Character.charCount(text.codePointAt(begin));
    int last = Math.min(text.length(), end + MOST_MARKS);
    while (end < last && joins(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static boolean joins(int letter) {
    int type = Character.getType(letter);
    return type == Character.NON_SPACING_MARK || letter == 0xFF9E || letter == 0xFF9F;
  }

  private static int[] plain(String cluster) {
    return Normalizer.normalize(cluster, Normalizer.Form.NFKC)
        .codePoints()
        .map(Character::toLowerCase)
        .filter(letter -> Character.isLetterOrDigit(letter) || KEPT.indexOf(letter) >= 0)
        .map(SearchText::hiragana)
        .map(KanjiVariants::of)
        .toArray();
  }

  private static int hiragana(int letter) {
    return letter >= 0x30A1 && letter <= 0x30F6 ? letter - 0x60 : letter;
  }
}
