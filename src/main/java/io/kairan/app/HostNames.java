package io.kairan.app;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bouncycastle.util.IPAddress;

/** The names and addresses that this machine has. */
final class HostNames {

  private static final Pattern NAME =
      Pattern.compile("(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9-]+)*");

  private HostNames() {}

  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** Whether a text is an address; nobody is asked. */
  static boolean isAddress(String text) {
    return IPAddress.isValid(text);
  }

  /** This machine's own names, without {@code localhost}. */
  static List<String> names() {
    Set<String> names = new LinkedHashSet<>();
    try {
      InetAddress self = InetAddress.getLocalHost();
      names.add(self.getHostName());
      names.add(self.getCanonicalHostName());
    } catch (UnknownHostException e) {
      return List.of();
    }
    return names.stream()
        .filter(name -> isName(name) && !name.equals("localhost"))
        .filter(name -> !isAddress(name))
        .toList();
  }

  /** The addresses that other machines may reach, IPv4 first. */
  static List<String> addresses() {
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
          .sorted((a, b) -> Boolean.compare(a instanceof Inet6Address, b instanceof Inet6Address))
          .map(HostNames::text)
          .distinct()
          .toList();
    } catch (SocketException e) {
      return List.of();
    }
  }

  /** An address that tablets can probably reach. */
  static Optional<String> reachable() {
    return addresses().stream().findFirst();
  }

  static String inUrl(String host) {
    return host.contains(":") ? "[" + host + "]" : host;
  }

  private static String text(InetAddress address) {
    String text = address.getHostAddress();
    int zone = text.indexOf('%');
    return address instanceof Inet4Address || zone < 0 ? text : text.substring(0, zone);
  }
}
