package io.kairan.app.loadtest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kairan.wire.ServerProcess;
import org.jspecify.annotations.Nullable;

/**
 * What a load test found. Delays are from the sender's write to a receiver's read, by one monotonic
 * clock in one process.
 *
 * @param comeback null unless all tablets were dropped
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LoadReport(
    int tablets,
    int seconds,
    Deliveries pageTurns,
    Deliveries ink,
    Join join,
    @Nullable Comeback comeback,
    Server server) {

  /**
   * Messages to every tablet.
   *
   * @param sent messages, each wanted by every tablet
   * @param delivered receptions
   * @param lost receptions that did not happen
   * @param duplicated receptions beyond the first
   */
  record Deliveries(
      long sent,
      long delivered,
      long lost,
      long duplicated,
      double p50Ms,
      double p95Ms,
      double p99Ms,
      double maxMs) {

    boolean whole() {
      return lost == 0 && duplicated == 0;
    }
  }

  /** From opening the socket to holding the snapshot; bytes are payloads of frames and bodies. */
  record Join(double p50Ms, double p99Ms, long bytesEach) {}

  /** From the moment all were cut until all are current again; bytes per tablet. */
  record Comeback(double allMs, long bytesEach) {}

  /** What the server used while pages turned. */
  record Server(double cpuMicrosPerDelivery, double rssMb) {

    static Server between(ServerProcess before, ServerProcess after) {
      long deliveries = Math.max(1, after.deliveries() - before.deliveries());
      double cpu = (after.cpuMicros() - before.cpuMicros()) / (double) deliveries;
      return new Server(Math.round(cpu * 10) / 10.0, Math.round(after.rssBytes() / 1e5) / 10.0);
    }
  }

  boolean nothingLost() {
    return pageTurns.whole() && ink.whole();
  }

  /** A few lines for people, the verdict last. */
  String words() {
    StringBuilder text = new StringBuilder();
    text.append("%d tablets for %d s%n".formatted(tablets, seconds));
    text.append(line("page turns", pageTurns)).append(line("ink", ink));
    text.append(
        "join        p50 %.1f ms, p99 %.1f ms, %,d bytes each%n"
            .formatted(join.p50Ms(), join.p99Ms(), join.bytesEach()));
    if (comeback != null) {
      text.append(
          "come back   all within %.0f ms, %,d bytes each%n"
              .formatted(comeback.allMs(), comeback.bytesEach()));
    }
    text.append(
        "server      %.1f us CPU per delivery, %.0f MB resident%n"
            .formatted(server.cpuMicrosPerDelivery(), server.rssMb()));
    return text.append(verdict()).toString();
  }

  private static String line(String what, Deliveries d) {
    return "%-11s %d sent, %,d delivered, %d lost, %d doubled; p50 %.1f, p95 %.1f, p99 %.1f, max %.1f ms%n"
        .formatted(
            what,
            d.sent(),
            d.delivered(),
            d.lost(),
            d.duplicated(),
            d.p50Ms(),
            d.p95Ms(),
            d.p99Ms(),
            d.maxMs());
  }

  private String verdict() {
    if (!nothingLost()) {
      return "Not fit: messages were lost or doubled. Please send this report to whoever runs the"
          + " server.";
    }
    return pageTurns.p99Ms() <= 200
        ? "Fit: every tablet got every page turn, 99 of 100 within %.0f ms."
            .formatted(pageTurns.p99Ms())
        : "Slow: nothing was lost, but 1 of 100 page turns took longer than %.0f ms."
            .formatted(pageTurns.p99Ms());
  }
}
