package io.kairan.identity;

/** The record of who was let in, who was not, and who changed what others may do. */
@FunctionalInterface
public interface Audit {

  /**
   * One line.
   *
   * @param who an account, a seat, or {@code -} for nobody
   * @param what the request, without secrets
   * @param from the address it came from
   * @param outcome {@code ok}, or the code of the problem
   */
  record Line(String who, String what, String from, String outcome) {}

  /** Keeps a line, durable soon after; never fails the request it is about. Thread-safe. */
  void keep(Line line);
}
