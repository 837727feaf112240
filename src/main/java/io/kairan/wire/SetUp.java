package io.kairan.wire;

/**
 * Makes the first administrator with the one-time secret that the first start printed.
 *
 * @param secret the part of the set-up link after {@code #}
 */
public record SetUp(String secret, String name, String login, String password) {

  @Override
  public String toString() {
    return "SetUp[login=" + login + "]";
  }
}
