package io.kairan.http;

import io.kairan.base.Problem;
import io.kairan.wire.ProblemDetails;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The sentence of each problem, in Japanese and in English. */
final class ProblemCatalogue {

  private static final ResourceBundle JAPANESE = bundle(Locale.JAPANESE);
  private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);

  private ProblemCatalogue() {}

  static ProblemDetails details(Problem problem) {
    return new ProblemDetails(
        "about:blank#" + problem.code(),
        sentence(ENGLISH, problem),
        problem.status(),
        sentence(JAPANESE, problem),
        problem.code(),
        problem.values());
  }

  private static String sentence(ResourceBundle bundle, Problem problem) {
    String sentence;
    try {
      sentence = bundle.getString(problem.code());
    } catch (MissingResourceException e) {
      sentence = bundle.getString("internal");
    }
    for (Map.Entry<String, String> value : problem.values().entrySet()) {
      sentence = sentence.replace("{" + value.getKey() + "}", value.getValue());
    }
    return sentence;
  }

  private static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle(
        "io.kairan.http.problems",
        language,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
