package io.kairan.wire;

/** Another password for an account. */
public record NewPassword(String password) {

  @Override
  public String toString() {
    return "NewPassword[]";
  }
}
