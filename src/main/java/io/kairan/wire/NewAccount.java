package io.kairan.wire;

/** An account that the operator adds. */
public record NewAccount(String login, String name, String password) {

  @Override
  public String toString() {
    return "NewAccount[login=" + login + ", name=" + name + "]";
  }
}
