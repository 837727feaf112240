package io.kairan.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The sessions of a store, the recent ones remembered. Thread-safe. */
public final class StoredSeatSessions implements SeatSessions {

  private final Vertx vertx;
  private final SeatSessionStore store;
  private final Cache<String, SeatSession> recent =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterAccess(Duration.ofHours(1)).build();

  /** Sessions that ended, so that a look-up that was under way does not bring one back. */
  private final Cache<String, Boolean> ended =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofHours(1)).build();

  public StoredSeatSessions(Vertx vertx, SeatSessionStore store) {
    this.vertx = vertx;
    this.store = store;
  }

  /** Begins a session; its token once the session is durable. */
  public Future<BearerToken> begin(SeatSession session) {
    BearerToken token = BearerToken.fresh();
    return here(store.add(token.hash(), session))
        .map(added -> {
          recent.put(token.hash(), session);
          return token;
        });
  }

  /** Ends a session for good; nothing happens where there is none. */
  public Future<Void> end(String token) {
    String hash = BearerToken.hash(token);
    ended.put(hash, Boolean.TRUE);
    recent.invalidate(hash);
    return here(store.remove(hash));
  }

  @Override
  public Future<Optional<SeatSession>> find(String token) {
    String hash = BearerToken.hash(token);
    if (ended.getIfPresent(hash) != null) {
      return Future.succeededFuture(Optional.empty());
    }
    SeatSession known = recent.getIfPresent(hash);
    if (known != null) {
      return Future.succeededFuture(Optional.of(known));
    }
    return here(store.find(hash))
        .onSuccess(found -> found.ifPresent(session -> recent.put(hash, session)));
  }

  private <T> Future<T> here(CompletionStage<T> stage) {
    return Future.fromCompletionStage(stage, vertx.getOrCreateContext());
  }
}
