package io.kairan.live;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;

/**
 * The networks that tablets come from, each with air of its own; what is in none of them shares the
 * rest. Thread-safe.
 */
public final class Networks {

  /** In the usual hall: enough to fill its Wi-Fi, few enough to be through in a moment. */
  public static final int PICTURES_AT_ONCE = 8;

  private record Network(IpSubnetFilterRule addresses, Airtime air) {}

  private final List<Network> networks;
  private final Airtime rest;

  /**
   * A network that has its own air.
   *
   * @param addresses in CIDR notation, such as {@code 10.1.0.0/16}
   * @param picturesAtOnce how many pictures may be on their way in it ahead of time
   */
  public record Named(String addresses, int picturesAtOnce) {

    public Named {
      Objects.requireNonNull(addresses, "addresses must be said");
    }
  }

  /**
   * The named ones, the first that fits counts, and the rest.
   *
   * @throws IllegalArgumentException where addresses cannot be read or a number is below 1
   */
  public Networks(int picturesAtOnce, List<Named> named) {
    this.rest = new Airtime(positive(picturesAtOnce));
    this.networks =
        named.stream()
            .map(one ->
                new Network(rule(one.addresses()), new Airtime(positive(one.picturesAtOnce))))
            .toList();
  }

  /** One network for all. */
  public static Networks one() {
    return new Networks(PICTURES_AT_ONCE, List.of());
  }

  /**
   * The air of an address.
   *
   * @param host an IP address in numbers
   */
  Airtime of(String host) {
    InetSocketAddress address = new InetSocketAddress(host, 0);
    return networks.stream()
        .filter(network -> !address.isUnresolved() && network.addresses.matches(address))
        .map(Network::air)
        .findFirst()
        .orElse(rest);
  }

  private static IpSubnetFilterRule rule(String addresses) {
    return new IpSubnetFilterRule(addresses, IpFilterRuleType.ACCEPT);
  }

  private static int positive(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("at least one picture must be let through at a time");
    }
    return number;
  }
}
