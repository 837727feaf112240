package io.kairan.live;

import io.vertx.core.net.HostAndPort;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which pages may open the WebSocket: our own, and programs that say they are. */
final class Origins {

  private Origins() {}

  /**
   * Whether a handshake may go on.
   *
   * @param origin the header; null where there is none
   * @param host whom the handshake was sent to
   */
  static boolean allowed(@Nullable String origin, @Nullable HostAndPort host) {
    if (origin == null) {
      return false;
    }
    try {
      URI page = new URI(origin);
      String name = page.getHost();
      return name != null
          && host != null
          && name.toLowerCase(Locale.ROOT).equals(host.host().toLowerCase(Locale.ROOT))
          && port(page) == portBehind(host, page);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static int port(URI page) {
    return page.getPort() > 0 ? page.getPort() : usual(page);
  }

  private static int portBehind(HostAndPort host, URI page) {
    return host.port() > 0 ? host.port() : usual(page);
  }

  private static int usual(URI page) {
    return "https".equals(page.getScheme()) ? 443 : 80;
  }
}
