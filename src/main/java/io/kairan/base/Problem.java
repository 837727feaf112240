package io.kairan.base;

import java.util.Map;

/**
 * Why a request was not carried out, in the form of RFC 9457 without its transport.
 *
 * @param status the HTTP status that fits, 400 to 599
 * @param code a stable machine-readable reason in camelCase, the key of its sentence in the message
 *     catalogue
 * @param values facts that the sentence needs, such as the limit and the value found
 */
public record Problem(int status, String code, Map<String, String> values) {

  public Problem {
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("status must be 400 to 599 but was " + status);
    }
    values = Map.copyOf(values);
  }

  public static Problem of(int status, String code) {
    return new Problem(status, code, Map.of());
  }
}
