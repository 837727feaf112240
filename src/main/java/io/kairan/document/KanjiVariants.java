package io.kairan.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Old and other forms of kanji, each with the form that stands for it in search. */
final class KanjiVariants {

  private static final Map<Integer, Integer> FORMS = read();

  private KanjiVariants() {}

  /** The form that stands for this letter; the letter itself where it has no other form. */
  static int of(int letter) {
    return FORMS.getOrDefault(letter, letter);
  }

  private static Map<Integer, Integer> read() {
    try (InputStream file =
            Objects.requireNonNull(
                KanjiVariants.class.getResourceAsStream("kanji-variants.txt"),
                "kanji-variants.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      Map<Integer, Integer> forms = new HashMap<>();
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.split(" ", -1)))
          .map(group -> group.codePoints().boxed().toList())
          .filter(group -> group.size() > 1)
          .forEach(group -> add(forms, group));
      return Map.copyOf(forms);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(Map<Integer, Integer> forms, List<Integer> group) {
    group.stream().skip(1).forEach(other -> forms.put(other, group.getFirst()));
  }
}
