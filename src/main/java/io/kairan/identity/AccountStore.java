package io.kairan.identity;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Accounts, their sessions and the one-time secret of the first administrator, of one municipality.
 * Stages complete on the store's threads, writes once they are durable. Whoever opened the store
 * closes it. Thread-safe.
 */
public interface AccountStore {

  /** An account with its password's hash. */
  record Stored(Account account, String passwordHash) {

    @Override
    public String toString() {
      return "Stored[" + account + "]";
    }
  }

  /** Whether the municipality has an account. */
  CompletionStage<Boolean> any();

  /** Makes this hash the only one that {@link #addFirst} takes. */
  CompletionStage<Void> expectSetUp(String secretHash);

  /**
   * Adds the first account and uses up the secret, both or neither; false where the secret is not
   * the expected one or was used before.
   */
  CompletionStage<Boolean> addFirst(Stored account, String secretHash);

  CompletionStage<Optional<Stored>> byLogin(String login);

  CompletionStage<Void> addSession(String tokenHash, Account account);

  CompletionStage<Optional<Account>> bySession(String tokenHash);

  CompletionStage<Void> removeSession(String tokenHash);
}
