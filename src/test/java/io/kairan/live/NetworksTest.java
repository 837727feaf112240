package io.kairan.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NetworksTest {

  private final Networks networks =
      new Networks(
          8,
          List.of(
              new Networks.Named("10.1.0.0/16", 4),
              new Networks.Named("10.0.0.0/8", 2),
              new Networks.Named("fd00::/8", 1)));

  @Test
  @DisplayName(
      "DST1 Tablets of a named network share its air, the first that fits; others the rest")
  void named() {
    assertThat(networks.of("10.1.2.3")).isSameAs(networks.of("10.1.200.9"));
    assertThat(networks.of("10.2.0.1")).isNotSameAs(networks.of("10.1.2.3"));
    assertThat(networks.of("fd00::7")).isSameAs(networks.of("fd12::1"));
    assertThat(networks.of("192.168.0.4")).isSameAs(networks.of("fe80::1"));
  }

  @Test
  @DisplayName("DST1 A network lets as many through as its setting says, and none in a silence")
  void most() {
    Airtime one = networks.of("fd00::7");
    assertThat(one.take()).isTrue();
    assertThat(one.take()).isFalse();
    one.give();
    one.hush();
    assertThat(one.take()).isFalse();
    one.speak();
    assertThat(one.take()).isTrue();
  }
}
