package io.kairan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.fixture.Committee;
import io.kairan.identity.SeatSession;
import io.kairan.identity.SeatSessionStore;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every store of seat sessions promises. */
public abstract class SeatSessionStoreContract {

  private static final SeatSession SESSION =
      new SeatSession(Committee.KEY.municipality(), Committee.KEY.meeting(), Committee.MEMBER, 3);

  /** The store under test, empty at first. */
  protected abstract SeatSessionStore sessions();

  @Test
  @DisplayName("IDN2 A session is found as it was added, under its token's hash alone")
  void finds() throws Exception {
    done(sessions().add("hash", SESSION));
    assertThat(done(sessions().find("hash"))).contains(SESSION);
    assertThat(done(sessions().find("other"))).isEmpty();
  }

  @Test
  @DisplayName("IDN2 A session that was removed is gone; the same seat's others stay")
  void removes() throws Exception {
    done(sessions().add("hash", SESSION));
    done(sessions().add("second", SESSION));
    done(sessions().remove("hash"));
    done(sessions().remove("hash"));
    assertThat(done(sessions().find("hash"))).isEmpty();
    assertThat(done(sessions().find("second"))).contains(SESSION);
  }

  private static <T> T done(CompletionStage<T> stage) throws Exception {
    return stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
  }
}
