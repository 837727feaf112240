package io.kairan.identity;

import io.kairan.base.Problem;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What logins, names of people and passwords must look like. */
final class Credentials {

  /** The shortest password that is taken, in characters. */
  static final int SHORTEST_PASSWORD = 10;

  private static final int LONGEST_PASSWORD = 200;
  private static final int LONGEST_NAME = 60;
  private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{2,59}");

  private Credentials() {}

  /** A login as it is kept: however it was typed, it is the same. */
  static String normal(String login) {
    return login.strip().toLowerCase(Locale.ROOT);
  }

  /** What is wrong with a new account, the login first. */
  static Optional<Problem> wrongWith(String login, String name, String password) {
    return Stream.of(wrongLogin(login), wrongName(name), wrongPassword(password))
        .flatMap(Optional::stream)
        .findFirst();
  }

  static Optional<Problem> wrongPassword(String password) {
    int length = password.length();
    return length >= SHORTEST_PASSWORD && length <= LONGEST_PASSWORD
        ? Optional.empty()
        : Optional.of(
            new Problem(422, "badPassword", Map.of("least", Integer.toString(SHORTEST_PASSWORD))));
  }

  private static Optional<Problem> wrongLogin(String login) {
    return LOGIN.matcher(normal(login)).matches()
        ? Optional.empty()
        : Optional.of(Problem.of(422, "badLogin"));
  }

  private static Optional<Problem> wrongName(String name) {
    String shown = name.strip();
    boolean good =
        !shown.isEmpty()
            && shown.length() <= LONGEST_NAME
            && shown.chars().noneMatch(Character::isISOControl);
    return good ? Optional.empty() : Optional.of(Problem.of(422, "badName"));
  }
}
