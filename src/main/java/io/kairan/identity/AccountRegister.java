package io.kairan.identity;

import io.kairan.base.AccountId;
import io.kairan.base.MunicipalityId;
import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.wire.NewAccount;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Which accounts a municipality has, as the operator keeps them. Futures fail with a {@link
 * ProblemException}. Thread-safe.
 */
public final class AccountRegister {

  private final Vertx vertx;
  private final MunicipalityId municipality;
  private final AccountStore store;
  private final Passwords passwords;

  public AccountRegister(
      Vertx vertx, MunicipalityId municipality, AccountStore store, Passwords passwords) {
    this.vertx = vertx;
    this.municipality = municipality;
    this.store = store;
    this.passwords = passwords;
  }

  /** All accounts, in the order of their logins. */
  public Future<List<Account>> all() {
    return here(store.all());
  }

  /** Adds an account; 409 {@code loginTaken} where another has the login. */
  public Future<Account> add(NewAccount asked) {
    Optional<Problem> wrong = Credentials.wrongWith(asked.login(), asked.name(), asked.password());
    if (wrong.isPresent()) {
      return Future.failedFuture(new ProblemException(wrong.get()));
    }
    Account account =
        new Account(
            municipality,
            new AccountId(BearerToken.fresh().value()),
            Credentials.normal(asked.login()),
            asked.name().strip());
    return passwords
        .hash(asked.password())
        .compose(hash -> here(store.add(new AccountStore.Stored(account, hash))))
        .compose(added -> added ? Future.succeededFuture(account) : failed(409, "loginTaken"));
  }

  /** Gives an account another password and ends its sessions; 404 {@code unknownAccount}. */
  public Future<Account> changePassword(String login, String password) {
    Optional<Problem> wrong = Credentials.wrongPassword(password);
    if (wrong.isPresent()) {
      return Future.failedFuture(new ProblemException(wrong.get()));
    }
    return passwords
        .hash(password)
        .compose(hash -> here(store.changePassword(Credentials.normal(login), hash)))
        .compose(AccountRegister::known);
  }

  /**
   * Removes an account and its sessions; 404 {@code unknownAccount}, 409 {@code lastAccount} where
   * nobody could sign in afterwards.
   */
  public Future<Account> remove(String login) {
    String kept = Credentials.normal(login);
    return here(store.remove(kept))
        .compose(removed ->
            removed.isPresent()
                ? Future.succeededFuture(removed)
                : here(store.byLogin(kept))
                    .compose(there ->
                        there.isPresent()
                            ? failed(409, "lastAccount")
                            : Future.succeededFuture(removed)))
        .compose(AccountRegister::known);
  }

  private static Future<Account> known(Optional<Account> account) {
    return account.map(Future::succeededFuture).orElseGet(() -> failed(404, "unknownAccount"));
  }

  private static <T> Future<T> failed(int status, String code) {
    return Future.failedFuture(new ProblemException(Problem.of(status, code)));
  }

  private <T> Future<T> here(CompletionStage<T> stage) {
    return Future.fromCompletionStage(stage, vertx.getOrCreateContext());
  }
}
