package io.kairan.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.kairan.wire.PairingOffer;
import io.kairan.wire.SessionOpened;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Room monitors that show a code and wait until somebody in a meeting types it. In memory: after a
 * restart a wall shows another code. A code works once, and for ten minutes. Thread-safe.
 */
public final class WallPairings {

  /** Letters and digits that nobody takes for another one, not even across a room. */
  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

  private static final int LENGTH = 6;
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final class Wall {

    private final String code;
    private volatile @Nullable SessionOpened session;

    Wall(String code) {
      this.code = code;
    }
  }

  private final Cache<String, Wall> bySecret;
  private final Cache<String, Wall> byCode;

  public WallPairings(Ticker ticker) {
    bySecret = cache(ticker);
    byCode = cache(ticker);
  }

  private static Cache<String, Wall> cache(Ticker ticker) {
    return Caffeine.newBuilder()
        .expireAfterWrite(Duration.ofMinutes(10))
        .maximumSize(1_000)
        .ticker(ticker)
        .build();
  }

  /** A new code, and the secret by which its wall alone asks what became of it. */
  public PairingOffer offer() {
    BearerToken secret = BearerToken.fresh();
    Wall wall = new Wall(code());
    bySecret.put(secret.hash(), wall);
    byCode.put(wall.code, wall);
    return new PairingOffer(wall.code, secret.value());
  }

  /** Whether a wall waits with this code, however it was typed. */
  public boolean waits(String typed) {
    return byCode.getIfPresent(normal(typed)) != null;
  }

  /** Gives the wall with this code its session, once; false where none waits any more. */
  public boolean pair(String typed, SessionOpened session) {
    Wall wall = byCode.asMap().remove(normal(typed));
    if (wall == null) {
      return false;
    }
    wall.session = session;
    return true;
  }

  /** The session of the wall that holds a secret, given out once; empty before it has one. */
  public Optional<SessionOpened> take(String secret) {
    String hash = BearerToken.hash(secret);
    Wall wall = bySecret.getIfPresent(hash);
    SessionOpened session = wall == null ? null : wall.session;
    if (session != null) {
      bySecret.invalidate(hash);
    }
    return Optional.ofNullable(session);
  }

  /** Whether the wall that holds a secret may still hope. */
  public boolean hopes(String secret) {
    return bySecret.getIfPresent(BearerToken.hash(secret)) != null;
  }

  private static String code() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  private static String normal(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .replaceAll("[^A-Z0-9]", "");
  }
}
