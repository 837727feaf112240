package io.kairan.render;

/** A child ended, or was ended because its time was over, before it had answered. */
final class ChildLost extends Exception {

  private static final long serialVersionUID = 1L;

  ChildLost(String reason) {
    super(reason);
  }
}
