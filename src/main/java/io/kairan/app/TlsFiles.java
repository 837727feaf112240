package io.kairan.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The certificate chain and the key that HTTPS uses, as PEM. */
record TlsFiles(Path chain, Path key) {

  static final String CHAIN = "server.crt";
  static final String KEY = "server.key";

  /**
   * The city's own files where the settings name them, else those of {@code cert init}; fails in
   * words where there are none or they are too old. Blocks.
   */
  static TlsFiles find(Settings.Certificate said, Path tls) {
    TlsFiles files =
        said.chain().isEmpty()
            ? new TlsFiles(tls.resolve(CHAIN), tls.resolve(KEY))
            : new TlsFiles(Path.of(said.chain()), Path.of(said.key()));
    if (!Files.isReadable(files.chain) || !Files.isReadable(files.key)) {
      throw new StartFailure(
          "Tablets need HTTPS, and there is no certificate at "
              + files.chain
              + " with its key at "
              + files.key
              + ". Run scripts/kairan cert init, or name the"
              + " city's own certificate in the settings.");
    }
    files.requireValid();
    return files;
  }

  private void requireValid() {
    X509Certificate certificate = certificate();
    if (certificate.getNotAfter().toInstant().isBefore(Instant.now())) {
      throw new StartFailure(
          "The certificate "
              + chain
              + " was valid until "
              + certificate.getNotAfter().toInstant()
              + ". Run scripts/kairan cert init to make a new one under the same authority.");
    }
  }

  /** The names and addresses that the certificate is for. */
  Set<String> names() {
    try {
      Collection<List<?>> all = certificate().getSubjectAlternativeNames();
      return all == null
          ? Set.of()
          : all.stream().map(name -> String.valueOf(name.get(1))).collect(Collectors.toSet());
    } catch (CertificateParsingException e) {
      throw new StartFailure("The certificate " + chain + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Whether the certificate is for a name or an address, however an address is written. */
  boolean isFor(String host) {
    if (!HostNames.isAddress(host)) {
      return names().contains(host);
    }
    InetAddress address = address(host);
    return names().stream()
        .filter(HostNames::isAddress)
        .map(TlsFiles::address)
        .anyMatch(address::equals);
  }

  /** The text is an address, so that nobody is asked for it. */
  private static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(literal, e);
    }
  }

  X509Certificate certificate() {
    try (InputStream in = Files.newInputStream(chain)) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    } catch (IOException | GeneralSecurityException e) {
      throw new StartFailure("The certificate " + chain + " cannot be read: " + e.getMessage(), e);
    }
  }
}
