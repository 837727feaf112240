package io.kairan.live;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.kairan.base.ContentHash;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The chain that holds a meeting's records together: SHA-256 over the 64 hexadecimal digits of the
 * hash before, followed by the record's JSON in UTF-8. The first record follows 64 zeros.
 */
public final class HashChain {

  /** What the first record follows. */
  public static final ContentHash START = new ContentHash("0".repeat(64));

  private HashChain() {}

  public static ContentHash next(ContentHash before, String json) {
    return next(before, json.getBytes(UTF_8));
  }

  static ContentHash next(ContentHash before, byte[] json) {
    MessageDigest digest = sha256();
    digest.update(before.value().getBytes(US_ASCII));
    return new ContentHash(HexFormat.of().formatHex(digest.digest(json)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
