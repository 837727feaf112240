package io.kairan.live;

import static io.kairan.fixture.Committee.CHAIR;
import static io.kairan.fixture.Committee.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.base.SeatId;
import io.kairan.meeting.Refusal;
import io.kairan.meeting.Role;
import io.kairan.wire.CloseCode;
import io.kairan.wire.ServerMessage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AudienceTest {

  private final ManualLoop loop = new ManualLoop();

  @Test
  @DisplayName("REF11 a screen that fails is sent away, and those after it are served")
  void failingScreen() {
    Audience audience = new Audience();
    FailingScreen failing = new FailingScreen(loop);
    Tablet before = new Tablet(CHAIR, loop);
    Tablet after = new Tablet(MEMBER, loop);
    audience.add(new Audience.Member(before, Role.CHAIR));
    audience.add(new Audience.Member(failing, Role.ATTENDEE));
    audience.add(new Audience.Member(after, Role.ATTENDEE));
    ServerMessage pong = new ServerMessage.Pong(1);
    audience.send(ForRole.same(Frame.of(pong)));
    audience.signal(member -> Frame.of(pong));
    loop.settle();
    assertThat(before.received()).containsExactly(pong, pong);
    assertThat(after.received()).containsExactly(pong, pong);
    assertThat(failing.closed).isEqualTo(CloseCode.RESTARTING);
  }

  private static final class FailingScreen implements Outlet {

    private final Executor loop;
    private @Nullable CloseCode closed;

    FailingScreen(Executor loop) {
      this.loop = loop;
    }

    @Override
    public SeatId seat() {
      return MEMBER;
    }

    @Override
    public Executor loop() {
      return loop;
    }

    @Override
    public Airtime air() {
      return new Airtime(1);
    }

    @Override
    public void send(Frame frame) {
      throw new IllegalStateException("WebSocket is closed");
    }

    @Override
    public void signal(Frame frame) {
      send(frame);
    }

    @Override
    public void close(CloseCode code) {
      closed = code;
    }

    @Override
    public void denied(String what, Refusal refusal) {}
  }
}
