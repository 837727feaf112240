package io.kairan.identity;

import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes passwords with Argon2id: 19 MiB, two passes, one lane, as the OWASP cheat sheet advises.
 * Works on one thread of its own and refuses with 503 {@code busy} when too many wait. Thread-safe.
 */
public final class Passwords implements AutoCloseable {

  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final int MOST_WAITING = 32;
  private static final String PREFIX = "argon2id$19456$2$1";

  private final Vertx vertx;
  private final SecureRandom random = new SecureRandom();
  private final ExecutorService pool =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().name("passwords").daemon().factory());

  public Passwords(Vertx vertx) {
    this.vertx = vertx;
  }

  /** A password's hash with its own salt, as one word. */
  public Future<String> hash(String password) {
    return work(() -> {
      byte[] salt = new byte[SALT_BYTES];
      random.nextBytes(salt);
      return String.join("$", PREFIX, text(salt), text(argon2id(password, salt)));
    });
  }

  /** Whether a password has this hash. */
  public Future<Boolean> matches(String password, String hash) {
    return work(() -> {
      String[] parts = hash.split("\\$", -1);
      if (parts.length != 6 || !hash.startsWith(PREFIX + "$")) {
        throw new IllegalArgumentException("not a password hash of this server");
      }
      byte[] salt = Base64.getDecoder().decode(parts[4]);
      byte[] wanted = Base64.getDecoder().decode(parts[5]);
      return MessageDigest.isEqual(wanted, argon2id(password, salt));
    });
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }

  private <T> Future<T> work(Callable<T> job) {
    Promise<T> done = ((VertxInternal) vertx).getOrCreateContext().promise();
    try {
      pool.execute(() -> {
        try {
          done.complete(job.call());
        } catch (Exception e) {
          done.fail(e);
        }
      });
    } catch (RejectedExecutionException e) {
      done.fail(new ProblemException(Problem.of(503, "busy")));
    }
    return done.future();
  }

  private static byte[] argon2id(String password, byte[] salt) {
    Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
    argon2.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(MEMORY_KIB)
            .withIterations(PASSES)
            .withParallelism(1)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[HASH_BYTES];
    argon2.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }
}
