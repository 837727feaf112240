package io.kairan.wire;

/**
 * What a room monitor shows until somebody types it.
 *
 * @param code six letters and digits
 * @param secret by which this wall alone asks what became of the code
 */
public record PairingOffer(String code, String secret) {

  @Override
  public String toString() {
    return "PairingOffer[]";
  }
}
