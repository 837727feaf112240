package io.kairan.identity;

import io.kairan.base.AccountId;
import io.kairan.base.MunicipalityId;
import java.util.Objects;

/** Somebody who signs in to a municipality with a password. */
public record Account(MunicipalityId municipality, AccountId id, String login, String name) {

  public Account {
    Objects.requireNonNull(municipality, "municipality");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(login, "login");
    Objects.requireNonNull(name, "name");
  }
}
