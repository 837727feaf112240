package io.kairan.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The hall's own certificate authority, in a folder of two files. What it issues is what iPads
 * accept: names and addresses as alternative names, for servers alone, RSA and SHA-256, at most 825
 * days (Apple's support article 103769). Blocks.
 */
final class CertificateAuthority {

  private static final int AUTHORITY_BITS = 3072;
  private static final int SERVER_BITS = 2048;
  private static final Duration AUTHORITY_LIFE = Duration.ofDays(3652);
  private static final Duration SERVER_LIFE = Duration.ofDays(820);

  /** Clocks of tablets may be behind. */
  private static final Duration EARLIER = Duration.ofHours(1);

  private final Path folder;
  private final X509Certificate certificate;
  private final PrivateKey key;
  private final boolean fresh;

  private CertificateAuthority(
      Path folder, X509Certificate certificate, PrivateKey key, boolean fresh) {
    this.folder = folder;
    this.certificate = certificate;
    this.key = key;
    this.fresh = fresh;
  }

  /** The authority of a folder, made where there is none, never replaced. */
  static CertificateAuthority in(Path folder) throws IOException {
    DataFolder.make(folder);
    Path certificate = folder.resolve("ca.crt");
    Path key = folder.resolve("ca.key");
    if (Files.exists(certificate) != Files.exists(key)) {
      throw new StartFailure(
          "Of the authority's two files only one is there: "
              + certificate
              + " and "
              + key
              + " belong together. Restore the other one; or move this one away, to begin anew and"
              + " install the new authority on every tablet.");
    }
    try {
      return Files.exists(key)
          ? new CertificateAuthority(
              folder, new TlsFiles(certificate, key).certificate(), Pem.readKey(key), false)
          : made(folder, certificate, key);
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new StartFailure("The authority cannot be used: " + e.getMessage(), e);
    }
  }

  Path file() {
    return folder.resolve("ca.crt");
  }

  /** The name that tablets show for it. */
  String name() {
    return certificate.getSubjectX500Principal().getName().replaceFirst("^CN=", "");
  }

  boolean fresh() {
    return fresh;
  }

  /** A new certificate and key for the server, in place of those before. */
  TlsFiles issue(Set<String> names, Set<String> addresses) throws IOException {
    TlsFiles files = new TlsFiles(folder.resolve(TlsFiles.CHAIN), folder.resolve(TlsFiles.KEY));
    try {
      KeyPair pair = pair(SERVER_BITS);
      String title = names.iterator().next();
      X509v3CertificateBuilder builder =
          builder(
              certificate.getSubjectX500Principal(),
              new X500Principal("CN=" + title),
              pair.getPublic(),
              SERVER_LIFE);
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
      builder.addExtension(
          Extension.keyUsage,
          true,
          new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment));
      builder.addExtension(
          Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
      builder.addExtension(Extension.subjectAlternativeName, false, alternatives(names, addresses));
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(certificate));
      SecretFile.write(files.key(), Pem.bytes(pair.getPrivate()));
      Files.writeString(
          files.chain(), Pem.text(signed(builder, key)) + Pem.text(certificate), UTF_8);
      return files;
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new StartFailure("The certificate cannot be made: " + e.getMessage(), e);
    }
  }

  private static CertificateAuthority made(Path folder, Path file, Path keyFile)
      throws IOException, GeneralSecurityException, OperatorCreationException {
    KeyPair pair = pair(AUTHORITY_BITS);
    X500Principal name =
        new X500Principal(
            "CN=Kairan internal authority "
                + Long.toHexString(new SecureRandom().nextLong() & 0xffff_ffffL));
    X509v3CertificateBuilder builder = builder(name, name, pair.getPublic(), AUTHORITY_LIFE);
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
    builder.addExtension(
        Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    X509Certificate certificate = signed(builder, pair.getPrivate());
    Files.writeString(file, Pem.text(certificate), UTF_8);
    SecretFile.write(keyFile, Pem.bytes(pair.getPrivate()));
    return new CertificateAuthority(folder, certificate, pair.getPrivate(), true);
  }

  private static X509v3CertificateBuilder builder(
      X500Principal issuer, X500Principal subject, PublicKey key, Duration life)
      throws IOException, GeneralSecurityException {
    Instant from = Instant.now().minus(EARLIER);
    X509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            issuer,
            new BigInteger(127, new SecureRandom()).add(BigInteger.ONE),
            Date.from(from),
            Date.from(from.plus(life)),
            subject,
            key);
    builder.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
    return builder;
  }

  private static GeneralNames alternatives(Set<String> names, Set<String> addresses) {
    return new GeneralNames(
        Stream.concat(
                names.stream().map(name -> new GeneralName(GeneralName.dNSName, name)),
                addresses.stream().map(address -> new GeneralName(GeneralName.iPAddress, address)))
            .toArray(GeneralName[]::new));
  }

  private static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey by)
      throws GeneralSecurityException, OperatorCreationException {
    return new JcaX509CertificateConverter()
        .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(by)));
  }

  private static KeyPair pair(int bits) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(bits);
    return generator.generateKeyPair();
  }
}
