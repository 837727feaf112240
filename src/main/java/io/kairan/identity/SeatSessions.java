package io.kairan.identity;

import io.vertx.core.Future;
import java.util.Optional;

/** The sessions of seats by their bearer tokens. Thread-safe. */
@FunctionalInterface
public interface SeatSessions {

  /** The session of a token; empty where it is unknown or has ended. */
  Future<Optional<SeatSession>> find(String token);
}
