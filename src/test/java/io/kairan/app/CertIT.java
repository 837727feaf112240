package io.kairan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates, and HTTPS with them. */
class CertIT {

  private static final String SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";
  private static final String SHA256_WITH_RSA = "1.2.840.113549.1.1.11";

  @TempDir Path folder;

  @Test
  @DisplayName("OPS5 The server's certificate has everything that iPads ask for")
  void fields() throws Exception {
    TlsFiles made = issue(CertificateAuthority.in(folder));
    X509Certificate server = made.certificate();
    X509Certificate authority = authority();
    server.verify(authority.getPublicKey());
    assertThat(made.names())
        .containsExactlyInAnyOrder(
            "kairan.city.example", "localhost", "127.0.0.1", "192.0.2.7", "0:0:0:0:0:0:0:1");
    assertThat(made.isFor("::1")).isTrue();
    assertThat(made.isFor("192.0.2.7")).isTrue();
    assertThat(made.isFor("192.0.2.8")).isFalse();
    assertThat(server.getExtendedKeyUsage()).containsExactly(SERVER_AUTHENTICATION);
    assertThat(server.getKeyUsage()).startsWith(true, false, true);
    assertThat(server.getBasicConstraints()).isEqualTo(-1);
    assertThat(server.getSigAlgOID()).isEqualTo(SHA256_WITH_RSA);
    assertThat(bits(server)).isGreaterThanOrEqualTo(2048);
    assertThat(days(server)).isBetween(800L, 825L);
    assertThat(authority.getBasicConstraints()).isZero();
    assertThat(bits(authority)).isEqualTo(3072);
    assertThat(days(authority)).isGreaterThan(3600);
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("ca.key"))))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.key())))
        .isEqualTo("rw-------");
  }

  @Test
  @DisplayName("OPS5 Given again, the authority stays and the server's certificate is new")
  void again() throws Exception {
    X509Certificate first = issue(CertificateAuthority.in(folder)).certificate();
    X509Certificate authority = authority();
    CertificateAuthority kept = CertificateAuthority.in(folder);
    assertThat(kept.fresh()).isFalse();
    X509Certificate second = issue(kept).certificate();
    assertThat(authority()).isEqualTo(authority);
    assertThat(second.getSerialNumber()).isNotEqualTo(first.getSerialNumber());
    second.verify(authority.getPublicKey());
    Files.delete(folder.resolve("ca.key"));
    assertThatThrownBy(() -> CertificateAuthority.in(folder))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("belong together");
  }

  @Test
  @DisplayName(
      "OPS6 Who trusts the authority reaches the server over HTTPS, by name and by address")
  void handshake() throws Exception {
    TlsFiles files = issue(CertificateAuthority.in(folder.resolve("tls")));
    Server server = Server.start(TestServer.plan(folder, TestServer.secureLoopback(files)));
    try {
      int port = URI.create(server.base()).getPort();
      assertThat(server.base()).startsWith("https://localhost:");
      assertThat(health(trusting(), "https://localhost:" + port)).isEqualTo(200);
      assertThat(health(trusting(), "https://127.0.0.1:" + port)).isEqualTo(200);
      assertThatThrownBy(() -> health(HttpClient.newHttpClient(), "https://localhost:" + port))
          .isInstanceOf(SSLHandshakeException.class);
    } finally {
      server.close();
    }
  }

  @Test
  @DisplayName("OPS6 Tablets get HTTPS on the address; plain HTTP stays on loopback")
  void plainOnLoopback() throws Exception {
    List<String> addresses =
        HostNames.addresses().stream().filter(address -> !address.contains(":")).toList();
    Assumptions.assumeFalse(addresses.isEmpty(), "this machine has no address besides loopback");
    String address = addresses.getFirst();
    Path tls = DataFolder.tls(folder.resolve("data"));
    CertificateAuthority.in(tls).issue(Set.of("localhost"), Set.of(address));
    Listening listening = Listening.of(Settings.DEFAULT.on(0, address), folder.resolve("data"));
    Server server = Server.start(TestServer.plan(folder, listening));
    try {
      int port = URI.create(server.base()).getPort();
      assertThat(server.base()).isEqualTo("https://" + address + ":" + port);
      assertThat(server.notes()).contains("On this machine: http://localhost:" + port);
      try (HttpClient anybody = HttpClient.newHttpClient()) {
        assertThat(health(anybody, "http://localhost:" + port)).isEqualTo(200);
        assertThatThrownBy(() -> health(anybody, "http://" + address + ":" + port)).isNotNull();
      }
      assertThat(health(trusting(tls), server.base())).isEqualTo(200);
    } finally {
      server.close();
    }
  }

  @Test
  @DisplayName("OPS3 --host without a certificate says what to run")
  void noCertificate() {
    Settings settings = Settings.DEFAULT.on(0, "192.0.2.7");
    assertThatThrownBy(() -> Listening.of(settings, folder))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("scripts/kairan cert init");
  }

  private static TlsFiles issue(CertificateAuthority authority) throws Exception {
    return authority.issue(
        Set.of("kairan.city.example", "localhost"), Set.of("127.0.0.1", "::1", "192.0.2.7"));
  }

  private X509Certificate authority() {
    return new TlsFiles(folder.resolve("ca.crt"), folder.resolve("ca.key")).certificate();
  }

  private static int bits(X509Certificate certificate) {
    return ((RSAPublicKey) certificate.getPublicKey()).getModulus().bitLength();
  }

  private static long days(X509Certificate certificate) {
    return Duration.between(
            certificate.getNotBefore().toInstant(), certificate.getNotAfter().toInstant())
        .toDays();
  }

  private HttpClient trusting() throws Exception {
    return trusting(folder.resolve("tls"));
  }

  private static HttpClient trusting(Path tls) throws Exception {
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    try (InputStream in = Files.newInputStream(tls.resolve("ca.crt"))) {
      trusted.setCertificateEntry(
          "ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return HttpClient.newBuilder().sslContext(context).build();
  }

  private static int health(HttpClient client, String base) throws Exception {
    return client
        .send(
            HttpRequest.newBuilder(URI.create(base + "/health")).build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
