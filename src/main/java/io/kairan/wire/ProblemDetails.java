package io.kairan.wire;

import java.util.Map;

/**
 * An error over HTTP as RFC 9457 says, media type {@code application/problem+json}.
 *
 * @param type {@code about:blank#} and the code
 * @param title the sentence in English
 * @param detail the sentence in Japanese
 * @param code the key of the message catalogue
 * @param values facts that the sentence needs
 */
public record ProblemDetails(
    String type, String title, int status, String detail, String code, Map<String, String> values) {

  public ProblemDetails {
    values = Map.copyOf(values);
  }
}
