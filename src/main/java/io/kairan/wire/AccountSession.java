package io.kairan.wire;

import io.kairan.base.AccountId;

/** The answer to set-up and sign-in: the account's bearer token. */
public record AccountSession(String token, AccountId account, String name) {

  @Override
  public String toString() {
    return "AccountSession[account=" + account + ", name=" + name + "]";
  }
}
