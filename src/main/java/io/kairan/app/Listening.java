package io.kairan.app;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a server listens: plain HTTP on loopback alone, HTTPS on the address that tablets reach.
 * Where that address stands for all of this machine's, loopback is reached by HTTPS too.
 *
 * @param plain whether loopback answers in plain HTTP
 * @param tls the address and certificate for tablets, if there are any
 * @param port 0 for any free one
 * @param said the base of links where the settings say it
 */
record Listening(int port, boolean plain, @Nullable Tls tls, String said) {

  /**
   * HTTPS for tablets.
   *
   * @param name what links call this machine
   */
  record Tls(InetAddress address, String name, TlsFiles files) {}

  /** Decides from the settings; fails in words where a certificate is missing. Blocks. */
  static Listening of(Settings settings, Path data) {
    InetAddress address = address(settings.host());
    if (address.isLoopbackAddress()) {
      return new Listening(settings.port(), true, null, settings.base());
    }
    TlsFiles files = TlsFiles.find(settings.certificate(), DataFolder.tls(data));
    String name =
        address.isAnyLocalAddress() ? HostNames.reachable().orElse("localhost") : settings.host();
    return new Listening(
        settings.port(),
        !address.isAnyLocalAddress(),
        new Tls(address, name, files),
        settings.base());
  }

  /** How tablets and links reach the server on this port. */
  String base(int bound) {
    if (!said.isEmpty()) {
      return said;
    }
    Tls tablets = tls;
    return tablets == null
        ? onThisMachine(bound)
        : "https://" + HostNames.inUrl(tablets.name()) + ":" + bound;
  }

  /** How a browser on this machine reaches it. */
  String onThisMachine(int bound) {
    return (plain ? "http" : "https") + "://localhost:" + bound;
  }

  /** What is wrong with the certificate for the name that links use. */
  Optional<String> warning() {
    return tablets()
        .filter(tablets -> said.isEmpty() && !tablets.files().isFor(tablets.name()))
        .map(tablets ->
            "Warning: the certificate does not name "
                + tablets.name()
                + ", so tablets will refuse it. Run scripts/kairan cert init "
                + (HostNames.isAddress(tablets.name()) ? "--address " : "--name ")
                + tablets.name()
                + " and start again.");
  }

  Optional<Tls> tablets() {
    return Optional.ofNullable(tls);
  }

  private static InetAddress address(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new StartFailure(
          "There is no address for '"
              + host
              + "'. Give an address or a name of this machine with"
              + " --host.",
          e);
    }
  }
}
