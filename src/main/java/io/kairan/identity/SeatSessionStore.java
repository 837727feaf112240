package io.kairan.identity;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * The sessions of seats under the hashes of their tokens. Stages complete on the store's threads,
 * writes once they are durable. Whoever opened the store closes it. Thread-safe.
 */
public interface SeatSessionStore {

  CompletionStage<Void> add(String tokenHash, SeatSession session);

  CompletionStage<Optional<SeatSession>> find(String tokenHash);

  /** Removes a session; nothing happens where there is none. */
  CompletionStage<Void> remove(String tokenHash);
}
