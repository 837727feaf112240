package io.kairan.identity;

import java.util.List;
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

  /** All accounts, in the order of their logins. */
  CompletionStage<List<Account>> all();

  /** Adds an account; false, and nothing is changed, where another has its login. */
  CompletionStage<Boolean> add(Stored account);

  /** Changes the hash and ends all sessions of an account; empty where there is none. */
  CompletionStage<Optional<Account>> changePassword(String login, String passwordHash);

  /** Removes an account with its sessions; empty where there is none or no other one. */
  CompletionStage<Optional<Account>> remove(String login);

  CompletionStage<Optional<Stored>> byLogin(String login);

  CompletionStage<Void> addSession(String tokenHash, Account account);

  CompletionStage<Optional<Account>> bySession(String tokenHash);

  CompletionStage<Void> removeSession(String tokenHash);
}
