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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;

/**
 * Set-up, sign-in and sign-out of accounts of one municipality. Futures fail with a {@link
 * ProblemException}. Thread-safe.
 */
public final class Accounts {

  /** The shortest password that is taken, in characters. */
  public static final int SHORTEST_PASSWORD = 10;

  private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{2,59}");
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
    Optional<Problem> wrong = wrongWith(asked);
    if (wrong.isPresent()) {
      return Future.failedFuture(new ProblemException(wrong.get()));
    }
    Account account =
        new Account(
            municipality,
            new AccountId(BearerToken.fresh().value()),
            normal(asked.login()),
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
    String login = normal(asked.login());
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

  private static Optional<Problem> wrongWith(SetUp asked) {
    if (!LOGIN.matcher(normal(asked.login())).matches()) {
      return Optional.of(Problem.of(422, "badLogin"));
    }
    String name = asked.name().strip();
    if (name.isEmpty() || name.length() > 60 || name.chars().anyMatch(Character::isISOControl)) {
      return Optional.of(Problem.of(422, "badName"));
    }
    int length = asked.password().length();
    if (length < SHORTEST_PASSWORD || length > 200) {
      return Optional.of(
          new Problem(422, "badPassword", Map.of("least", Integer.toString(SHORTEST_PASSWORD))));
    }
    return Optional.empty();
  }

  private static String normal(String login) {
    return login.strip().toLowerCase(Locale.ROOT);
  }

  private <T> Future<T> here(CompletionStage<T> stage) {
    return Future.fromCompletionStage(stage, vertx.getOrCreateContext());
  }
}
