package io.kairan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.base.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PasswordsTest {

  private final Vertx vertx = Vertx.vertx();
  private final Passwords passwords = new Passwords(vertx);

  @AfterEach
  void close() throws Exception {
    passwords.close();
    done(vertx.close());
  }

  @Test
  @DisplayName("IDN7 A password matches its own hash alone, and two hashes of it differ")
  void matches() throws Exception {
    String hash = done(passwords.hash("十分に長い合言葉"));
    assertThat(hash).startsWith("argon2id$19456$2$1$").doesNotContain("合言葉");
    assertThat(done(passwords.hash("十分に長い合言葉"))).isNotEqualTo(hash);
    assertThat(done(passwords.matches("十分に長い合言葉", hash))).isTrue();
    assertThat(done(passwords.matches("十分に長い合言葉 ", hash))).isFalse();
  }

  @Test
  @DisplayName("IDN7 More than can wait is refused at once instead of piling up")
  void bounded() throws Exception {
    List<Future<String>> all =
        Stream.generate(() -> passwords.hash("password-1")).limit(60).toList();
    Future.join(all)
        .otherwiseEmpty()
        .toCompletionStage()
        .toCompletableFuture()
        .get(60, TimeUnit.SECONDS);
    List<Future<String>> refused = all.stream().filter(Future::failed).toList();
    assertThat(refused).isNotEmpty().hasSizeLessThan(60);
    assertThat(refused)
        .allSatisfy(
            one -> assertThat(((ProblemException) one.cause()).problem().code()).isEqualTo("busy"));
  }

  private static <T> T done(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }
}
