package io.kairan.identity;

import com.github.benmanes.caffeine.cache.Ticker;
import io.kairan.base.AccountId;
import io.kairan.base.MunicipalityId;
import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.wire.AccountSession;
import io.kairan.wire.SetUp;
import io.kairan.wire.SignIn;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Set-up, sign-in and sign-out of accounts of one municipality. Futures fail with a {@link
 * ProblemException}. Thread-safe.
 */
public final class Accounts {

  private static final String NOBODYS_PASSWORD = BearerToken.fresh().value();

  private final Vertx vertx;
  private final MunicipalityId municipality;
  private final AccountStore store;
  private final Passwords passwords;
  private final Throttle throttle = new Throttle(10, Duration.ofMinutes(5), Ticker.systemTicker());
  private final Future<String> nobodysHash;

  public Accounts(
      Vertx vertx, MunicipalityId municipality, AccountStore store, Passwords passwords) {
    this.vertx = vertx;
    this.municipality = municipality;
    this.store = store;
    this.passwords = passwords;
    this.nobodysHash = passwords.hash(NOBODYS_PASSWORD);
  }

  /** Whether the first administrator is still to be made. */
  public Future<Boolean> setUpNeeded() {
    return here(store.any()).map(any -> !any);
  }

  /** A new one-time secret for the first administrator; the ones before it are void. */
  public Future<BearerToken> newSetUpSecret() {
    BearerToken secret = BearerToken.fresh();
    return here(store.expectSetUp(secret.hash())).map(expected -> secret);
  }

  /**
   * Makes the first administrator; 403 {@code setUpUsed} where the secret is not the one, 429 after
   * too many of them.
   *
   * @param from the address that asks
   */
  public Future<AccountSession> setUp(SetUp asked, String from) {
    try {
      throttle.check("set up from " + from);
    } catch (ProblemException e) {
      return Future.failedFuture(e);
    }
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
        .compose(hash ->
            here(
                store.addFirst(
                    new AccountStore.Stored(account, hash), BearerToken.hash(asked.secret()))))
        .compose(added -> {
          if (added) {
            return open(account);
          }
          throttle.wrong("set up from " + from);
          return Future.failedFuture(new ProblemException(Problem.of(403, "setUpUsed")));
        });
  }

  /**
   * Signs in; 401 {@code wrongPassword} whether the login or the password is wrong, 429 after too
   * many of them.
   *
   * @param from the address that asks
   */
  public Future<AccountSession> signIn(SignIn asked, String from) {
    String login = Credentials.normal(asked.login());
    try {
      throttle.check("login " + login, "from " + from);
    } catch (ProblemException e) {
      return Future.failedFuture(e);
    }
    return here(store.byLogin(login))
        .compose(stored ->
            stored
                .map(known -> Future.succeededFuture(known.passwordHash()))
                .orElse(nobodysHash)
                .compose(hash -> passwords.matches(asked.password(), hash))
                .compose(matches -> {
                  if (stored.isPresent() && matches) {
                    throttle.right("login " + login);
                    return open(stored.get().account());
                  }
                  throttle.wrong("login " + login, "from " + from);
                  return Future.failedFuture(
                      new ProblemException(Problem.of(401, "wrongPassword")));
                }));
  }

  /** Whose session a token is; empty where it is nobody's. */
  public Future<Optional<Account>> bySession(String token) {
    return here(store.bySession(BearerToken.hash(token)));
  }

  public Future<Void> signOut(String token) {
    return here(store.removeSession(BearerToken.hash(token)));
  }

  private Future<AccountSession> open(Account account) {
    BearerToken token = BearerToken.fresh();
    return here(store.addSession(token.hash(), account))
        .map(added -> new AccountSession(token.value(), account.id(), account.name()));
  }

  private <T> Future<T> here(CompletionStage<T> stage) {
    return Future.fromCompletionStage(stage, vertx.getOrCreateContext());
  }
}
