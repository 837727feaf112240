package io.kairan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Holds docs/SPEC.md and the test titles against each other. */
class SpecificationTest {

  private static final Pattern RULE = Pattern.compile("(?m)^- \\*\\*([A-Z]{3}\\d+)\\*\\* ");
  private static final Pattern TITLE =
      Pattern.compile(
          "(?s)(?:@DisplayName\\(|\\b(?:it|test|describe)(?:\\.each\\([^)]*\\))?\\()\\s*[\"'`]([^\"'`]*)");
  private static final Pattern CITED = Pattern.compile("\\b[A-Z]{3}\\d+\\b");

  @Test
  @DisplayName("Every rule of the specification is cited by a test title")
  void everyRuleIsTested() throws IOException {
    assertThat(cited()).containsAll(rules());
  }

  @Test
  @DisplayName("Every rule that a test title cites stands in the specification, once")
  void everyCitedRuleExists() throws IOException {
    List<String> rules = rules();
    assertThat(rules).doesNotHaveDuplicates().containsAll(cited());
  }

  private static List<String> rules() throws IOException {
    return RULE.matcher(Files.readString(Path.of("docs/SPEC.md")))
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  private static Set<String> cited() throws IOException {
    try (Stream<Path> java = Files.walk(Path.of("src/test/java"));
        Stream<Path> web = Files.walk(Path.of("web/test"))) {
      return Stream.concat(
              java.filter(file -> file.toString().endsWith(".java")),
              web.filter(file -> file.toString().endsWith(".test.ts")))
          .flatMap(file -> TITLE.matcher(read(file)).results())
          .flatMap(title -> CITED.matcher(title.group(1)).results())
          .map(MatchResult::group)
          .collect(Collectors.toSet());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
