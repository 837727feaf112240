package io.kairan.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SocketClockTest {

  private final Vertx vertx = Vertx.vertx();
  private final AtomicInteger silences = new AtomicInteger();
  private final AtomicBoolean spoken = new AtomicBoolean();

  @AfterEach
  void stop() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  @Test
  @DisplayName("REF6 who does not say hello in time is given up")
  void noHello() {
    withClock(clock -> start(clock, 30, 60_000));
    await().until(() -> silences.get() == 1);
  }

  @Test
  @DisplayName("REF7 who said hello and then nothing more is given up, once")
  void silent() {
    spoken.set(true);
    withClock(clock -> start(clock, 10, 50));
    await().until(() -> silences.get() == 1);
    await().during(150, TimeUnit.MILLISECONDS).until(() -> silences.get() == 1);
  }

  @Test
  @DisplayName("REF7 who speaks from time to time is not given up")
  void speaks() {
    spoken.set(true);
    withClock(clock -> {
      start(clock, 10, 2_000);
      vertx.setPeriodic(20, tick -> clock.heard());
    });
    await().during(300, TimeUnit.MILLISECONDS).until(() -> silences.get() == 0);
    assertThat(silences).hasValue(0);
  }

  private void withClock(Consumer<SocketClock> action) {
    vertx.runOnContext(nothing -> action.accept(new SocketClock(vertx)));
  }

  private void start(SocketClock clock, long first, long dead) {
    clock.start(first, dead, spoken::get, silences::incrementAndGet);
  }
}
