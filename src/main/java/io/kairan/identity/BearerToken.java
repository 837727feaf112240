package io.kairan.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** A secret of 256 random bits that its bearer shows; the server keeps its SHA-256 alone. */
public record BearerToken(String value) {

  private static final SecureRandom RANDOM = new SecureRandom();

  public static BearerToken fresh() {
    byte[] bits = new byte[32];
    RANDOM.nextBytes(bits);
    return new BearerToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** What is stored: 64 hexadecimal digits from which the token cannot be found. */
  public String hash() {
    return hash(value);
  }

  /** The hash of what somebody shows as a token. */
  public static String hash(String shown) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(shown.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "BearerToken[]";
  }
}
