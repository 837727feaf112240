package io.kairan.wire;

/** Signs an account in. */
public record SignIn(String login, String password) {

  @Override
  public String toString() {
    return "SignIn[login=" + login + "]";
  }
}
