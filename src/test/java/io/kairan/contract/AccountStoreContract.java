package io.kairan.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kairan.base.AccountId;
import io.kairan.base.MunicipalityId;
import io.kairan.identity.Account;
import io.kairan.identity.AccountStore;
import io.kairan.identity.AccountStore.Stored;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every store of accounts promises. */
public abstract class AccountStoreContract {

  private static final Stored FIRST = stored("aoki", "青木 修");
  private static final Stored SECOND = stored("suzuki", "鈴木 健一");

  /** The store under test, empty at first, of the municipality {@code city}. */
  protected abstract AccountStore accounts();

  @Test
  @DisplayName("IDN3 The expected secret makes the first account, once")
  void firstAccount() throws Exception {
    assertThat(done(accounts().any())).isFalse();
    done(accounts().expectSetUp("hash-1"));
    assertThat(done(accounts().addFirst(FIRST, "hash-1"))).isTrue();
    assertThat(done(accounts().any())).isTrue();
    assertThat(done(accounts().addFirst(SECOND, "hash-1"))).isFalse();
    assertThat(done(accounts().byLogin("suzuki"))).isEmpty();
  }

  @Test
  @DisplayName("IDN3 A newer secret voids the one before")
  void newerSecret() throws Exception {
    done(accounts().expectSetUp("hash-1"));
    done(accounts().expectSetUp("hash-2"));
    assertThat(done(accounts().addFirst(FIRST, "hash-1"))).isFalse();
    assertThat(done(accounts().addFirst(FIRST, "hash-2"))).isTrue();
  }

  @Test
  @DisplayName("IDN3 Of two that use the secret at the same time one makes an account")
  void atTheSameTime() throws Exception {
    done(accounts().expectSetUp("hash-1"));
    CompletionStage<Boolean> first = accounts().addFirst(FIRST, "hash-1");
    CompletionStage<Boolean> second = accounts().addFirst(SECOND, "hash-1");
    assertThat(done(first)).isNotEqualTo(done(second));
  }

  @Test
  @DisplayName("IDN3 A secret that nobody expects makes nothing")
  void unexpectedSecret() throws Exception {
    assertThat(done(accounts().addFirst(FIRST, "hash-1"))).isFalse();
    assertThat(done(accounts().any())).isFalse();
  }

  @Test
  @DisplayName("IDN2 A session is found under its token's hash until it ends")
  void sessions() throws Exception {
    done(accounts().expectSetUp("hash-1"));
    done(accounts().addFirst(FIRST, "hash-1"));
    done(accounts().addSession("token-hash", FIRST.account()));
    assertThat(done(accounts().bySession("token-hash"))).contains(FIRST.account());
    assertThat(done(accounts().bySession("other-hash"))).isEmpty();
    done(accounts().removeSession("token-hash"));
    assertThat(done(accounts().bySession("token-hash"))).isEmpty();
  }

  @Test
  @DisplayName("An account is read as it was written; a session needs one")
  void reads() throws Exception {
    done(accounts().expectSetUp("hash-1"));
    done(accounts().addFirst(FIRST, "hash-1"));
    assertThat(done(accounts().byLogin("aoki"))).contains(FIRST);
    assertThat(done(accounts().byLogin("Aoki"))).isEmpty();
    assertThatThrownBy(() -> done(accounts().addSession("token-hash", SECOND.account())))
        .isNotNull();
  }

  @Test
  @DisplayName("OPS10 A login belongs to one account, and the last account stays")
  void kept() throws Exception {
    assertThat(done(accounts().add(FIRST))).isTrue();
    assertThat(done(accounts().add(stored("aoki", "別人")))).isFalse();
    assertThat(done(accounts().remove("aoki"))).isEmpty();
    assertThat(done(accounts().add(SECOND))).isTrue();
    assertThat(done(accounts().all())).containsExactly(FIRST.account(), SECOND.account());
    assertThat(done(accounts().remove("nobody"))).isEmpty();
    assertThat(done(accounts().remove("aoki"))).contains(FIRST.account());
    assertThat(done(accounts().all())).containsExactly(SECOND.account());
  }

  @Test
  @DisplayName("OPS10 Another password ends the account's sessions and nobody else's")
  void otherPassword() throws Exception {
    done(accounts().add(FIRST));
    done(accounts().add(SECOND));
    done(accounts().addSession("first", FIRST.account()));
    done(accounts().addSession("second", SECOND.account()));
    assertThat(done(accounts().changePassword("aoki", "other-hash"))).contains(FIRST.account());
    assertThat(done(accounts().byLogin("aoki")).orElseThrow().passwordHash())
        .isEqualTo("other-hash");
    assertThat(done(accounts().bySession("first"))).isEmpty();
    assertThat(done(accounts().bySession("second"))).contains(SECOND.account());
    assertThat(done(accounts().changePassword("nobody", "hash"))).isEmpty();
  }

  private static Stored stored(String login, String name) {
    return new Stored(
        new Account(new MunicipalityId("city"), new AccountId("id-" + login), login, name),
        "hash-of-password");
  }

  private static <T> T done(CompletionStage<T> stage) throws Exception {
    return stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
  }
}
