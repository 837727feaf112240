package io.kairan.wire;

/** Pairs the room monitor that shows this code with the meeting. */
public record PairWall(String code) {

  @Override
  public String toString() {
    return "PairWall[]";
  }
}
