package io.kairan.wire;

import io.kairan.base.AccountId;
import java.util.List;

/** The accounts of a municipality, in the order of their logins. */
public record AccountList(List<ListedAccount> accounts) {

  public AccountList {
    accounts = List.copyOf(accounts);
  }

  /** One account; its password is nowhere. */
  public record ListedAccount(AccountId account, String login, String name) {}
}
