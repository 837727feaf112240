package io.kairan.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.base.Problem;
import io.kairan.meeting.Refusal;
import io.kairan.wire.ProblemDetails;
import io.kairan.wire.WireJson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProblemCatalogueTest {

  private static final Pattern CODE =
      Pattern.compile("(?:Problem\\.of|new Problem)\\(\\s*\\d{3},\\s*\"([A-Za-z]+)\"");

  @Test
  @DisplayName("HTT1 Every problem has a sentence in Japanese and in English, with the same values")
  void bothLanguages() throws IOException {
    Properties english = sentences("en");
    Properties japanese = sentences("ja");
    assertThat(japanese.keySet()).isEqualTo(english.keySet());
    english.forEach((code, sentence) ->
        assertThat(values(String.valueOf(japanese.get(code))))
            .as(String.valueOf(code))
            .isSubsetOf(values(String.valueOf(sentence))));
  }

  @Test
  @DisplayName("HTT1 Every code that the program uses, refusals included, is in the catalogue")
  void everyCode() throws IOException {
    Properties english = sentences("en");
    assertThat(english.keySet()).containsAll(codes());
    assertThat(english.keySet())
        .containsAll(
            Arrays.stream(Refusal.values())
                .map(refusal -> WireJson.mapper().convertValue(refusal, String.class))
                .toList());
  }

  @Test
  @DisplayName("HTT1 The sentence holds the facts")
  void facts() {
    ProblemDetails details =
        ProblemCatalogue.details(new Problem(429, "tooManyTries", Map.of("minutes", "5")));
    assertThat(details.title()).isEqualTo("Too many tries. Please wait about 5 minutes.");
    assertThat(details.detail()).contains("5分");
    assertThat(details.type()).isEqualTo("about:blank#tooManyTries");
  }

  private static List<String> codes() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> CODE.matcher(read(file)).results())
          .map(found -> found.group(1))
          .distinct()
          .toList();
    }
  }

  private static List<String> values(String sentence) {
    return Pattern.compile("\\{[a-z]+}")
        .matcher(sentence)
        .results()
        .map(MatchResult::group)
        .toList();
  }

  private static Properties sentences(String language) throws IOException {
    Properties all = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(
                ProblemCatalogue.class.getResourceAsStream("problems_" + language + ".properties")),
            UTF_8)) {
      all.load(reader);
    }
    return all;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
