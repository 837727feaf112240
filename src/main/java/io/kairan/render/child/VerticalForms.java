package io.kairan.render.child;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.GlyphSubstitutionTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.jspecify.annotations.Nullable;

/**
 * The forms that characters take in text that runs downwards: punctuation in the upper right of its
 * cell, brackets and long vowels turned, small kana moved.
 */
final class VerticalForms {

  private static final String[] SCRIPTS = {"kana", "hani", "DFLT"};
  private static final List<String> FEATURE = List.of("vert");

  /** Where Adobe-Japan1 holds turned forms of its own, for text that asks for them by number. */
  private static final int FIRST_CID = 7_887;

  private static final int LAST_CID = 7_960;

  /** The characters that Unicode made of turned forms, U+FE10 to U+FE48, and what they turn. */
  private static final Map<Integer, Integer> UPRIGHT = upright();

  private VerticalForms() {}

  static boolean isTurned(int cid) {
    return cid >= FIRST_CID && cid <= LAST_CID;
  }

  /** The character of which this one is the turned form, or itself. */
  static int upright(int character) {
    return UPRIGHT.getOrDefault(character, character);
  }

  static int turned(TrueTypeFont font, int glyph) throws IOException {
    @Nullable GlyphSubstitutionTable table = font.getGsub();
    return table == null ? glyph : table.getSubstitution(glyph, SCRIPTS, FEATURE);
  }

  private static Map<Integer, Integer> upright() {
    String forms = "︐︑︒︓︔︕︖︗︘︙︰︱︲︳︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈";
    String plain = "，、。：；！？〖〗…‥—–＿（）｛｝〔〕【】《》〈〉「」『』［］";
    Map<Integer, Integer> pairs = new HashMap<>();
    for (int i = 0; i < forms.length(); i++) {
      pairs.put((int) forms.charAt(i), (int) plain.charAt(i));
    }
    return Map.copyOf(pairs);
  }
}
