package io.kairan.identity;

import io.kairan.base.MeetingId;
import io.kairan.base.MeetingKey;
import io.kairan.base.MunicipalityId;
import io.kairan.base.SeatId;
import io.kairan.meeting.Seat;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and checks the secrets of seat links (decision 0003): municipality, meeting and seat in the
 * clear, and HMAC-SHA256 over them and the seat's generation. Thread-safe.
 */
public final class SeatLinkKey {

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  /**
   * @param key at least 32 random bytes, kept apart from the database
   */
  public SeatLinkKey(byte[] key) {
    if (key.length < 32) {
      throw new IllegalArgumentException("the key must have at least 32 bytes");
    }
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /** What a link claims; true only where {@link #opens} says so. */
  public record Claim(MeetingKey meeting, SeatId seat, String proof) {

    @Override
    public String toString() {
      return "Claim[" + meeting + ", " + seat + "]";
    }
  }

  /** The part of a seat's link after {@code #}. */
  public String secret(MeetingKey meeting, Seat seat) {
    return String.join(
        ".",
        meeting.municipality().value(),
        meeting.meeting().value(),
        seat.id().value(),
        proof(meeting, seat.id(), seat.generation()));
  }

  /** Reads a secret; empty where it has not the form of one. */
  public static Optional<Claim> read(String secret) {
    String[] parts = secret.split("\\.", -1);
    if (parts.length != 4) {
      return Optional.empty();
    }
    try {
      MeetingKey meeting = new MeetingKey(new MunicipalityId(parts[0]), new MeetingId(parts[1]));
      return Optional.of(new Claim(meeting, new SeatId(parts[2]), parts[3]));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether a claim is the newest link of this seat; takes the same time whatever differs. */
  public boolean opens(Claim claim, Seat seat) {
    byte[] wanted = bytes(proof(claim.meeting(), seat.id(), seat.generation()));
    return claim.seat().equals(seat.id()) && MessageDigest.isEqual(wanted, bytes(claim.proof()));
  }

  private String proof(MeetingKey meeting, SeatId seat, int generation) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] sum =
          mac.doFinal(
              bytes(
                  String.join(
                      ".",
                      meeting.municipality().value(),
                      meeting.meeting().value(),
                      seat.value(),
                      Integer.toString(generation))));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(sum);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
