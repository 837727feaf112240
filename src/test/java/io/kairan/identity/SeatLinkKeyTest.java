package io.kairan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.base.MeetingId;
import io.kairan.base.MeetingKey;
import io.kairan.base.MunicipalityId;
import io.kairan.fixture.Committee;
import io.kairan.meeting.Role;
import io.kairan.meeting.Seat;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SeatLinkKeyTest {

  private static final Seat MEMBER = new Seat(Committee.MEMBER, "佐藤 花子", Role.ATTENDEE, 1);
  private static final Seat OTHER = new Seat(Committee.OTHER, "鈴木 一郎", Role.ATTENDEE, 1);

  private final SeatLinkKey key = key(1);

  @Test
  @DisplayName("IDN1 A link opens its own seat, and is the same each time it is shown")
  void opens() {
    String secret = key.secret(Committee.KEY, MEMBER);
    assertThat(key.secret(Committee.KEY, MEMBER)).isEqualTo(secret);
    assertThat(key.opens(claim(secret), MEMBER)).isTrue();
  }

  @Test
  @DisplayName("IDN1 A link opens no other seat, no other meeting and no other municipality")
  void opensNothingElse() {
    String secret = key.secret(Committee.KEY, MEMBER);
    assertThat(key.opens(claim(secret), OTHER)).isFalse();
    assertThat(key.opens(claim(secret.replace(".member.", ".other.")), OTHER)).isFalse();
    assertThat(key.opens(claim(secret.replace("committee", "council")), MEMBER)).isFalse();
    assertThat(key.opens(claim(secret.replace("city.", "town.")), MEMBER)).isFalse();
    MeetingKey elsewhere = new MeetingKey(new MunicipalityId("town"), new MeetingId("committee"));
    assertThat(key.secret(elsewhere, MEMBER)).isNotEqualTo(secret);
  }

  @Test
  @DisplayName("IDN1 A renewed link voids the one before")
  void renewed() {
    String secret = key.secret(Committee.KEY, MEMBER);
    Seat renewed = new Seat(MEMBER.id(), MEMBER.name(), MEMBER.role(), 2);
    assertThat(key.opens(claim(secret), renewed)).isFalse();
    assertThat(key.opens(claim(key.secret(Committee.KEY, renewed)), renewed)).isTrue();
  }

  @Test
  @DisplayName("IDN1 Another server's key opens nothing")
  void otherKey() {
    assertThat(key.opens(claim(key(2).secret(Committee.KEY, MEMBER)), MEMBER)).isFalse();
  }

  @Test
  @DisplayName("IDN1 What has not the form of a secret is none")
  void noSecret() {
    assertThat(SeatLinkKey.read("")).isEmpty();
    assertThat(SeatLinkKey.read("a.b.c")).isEmpty();
    assertThat(SeatLinkKey.read("a.b.c.d.e")).isEmpty();
    assertThat(SeatLinkKey.read("a.../etc.c.d")).isEmpty();
  }

  private static SeatLinkKey.Claim claim(String secret) {
    return SeatLinkKey.read(secret).orElseThrow();
  }

  private static SeatLinkKey key(int fill) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) fill);
    return new SeatLinkKey(bytes);
  }
}
