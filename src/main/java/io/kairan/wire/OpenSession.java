package io.kairan.wire;

/** Redeems a seat's link: the part of the link after {@code #}. */
public record OpenSession(String link) {

  @Override
  public String toString() {
    return "OpenSession[]";
  }
}
