package io.kairan.app.loadtest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.kairan.wire.ServerProcess;
import org.jspecify.annotations.Nullable;

/**
 * What a load test found. Delays are from the sender's write to a receiver's read, by one monotonic
 * clock in one process.
 *
 * @param comeback null unless all tablets were dropped
 * @param writing null unless others than the chair wrote
 * @param pictures null unless page pictures were fetched
 * @param stalled null unless some tablets stopped reading
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LoadReport(
    int tablets,
    int seconds,
    Deliveries pageTurns,
    Deliveries ink,
    Join join,
    @Nullable Comeback comeback,
    Server server,
    @Nullable Writing writing,
    @Nullable Pictures pictures,
    @Nullable Stalled stalled) {

  /** A plain run: no writers, pictures or stalled tablets. */
  LoadReport(
      int tablets,
      int seconds,
      Deliveries pageTurns,
      Deliveries ink,
      Join join,
      @Nullable Comeback comeback,
      Server server) {
    this(tablets, seconds, pageTurns, ink, join, comeback, server, null, null, null);
  }

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

  /**
   * What writers wrote for all.
   *
   * @param pieces signals of strokes under way; a slow tablet may miss some
   * @param cpuMicrosPerMessage the server's CPU for each reception of anything by a tablet, pieces
   *     counted one by one
   */
  record Writing(int writers, Deliveries pieces, Deliveries strokes, double cpuMicrosPerMessage) {}

  /** Page pictures as tablets fetch them; bytes for each tablet. */
  record Pictures(long fetched, long failed, long bytesEach, double p50Ms, double p99Ms) {}

  /** Tablets that stopped reading and answering, and how many of them the server sent away. */
  record Stalled(int tablets, int sentAway) {}

  /** What the server used while pages turned. */
  record Server(double cpuMicrosPerDelivery, double rssMb) {

    static Server between(ServerProcess before, ServerProcess after) {
      long deliveries = Math.max(1, after.deliveries() - before.deliveries());
      double cpu = (after.cpuMicros() - before.cpuMicros()) / (double) deliveries;
      return new Server(Math.round(cpu * 10) / 10.0, Math.round(after.rssBytes() / 1e5) / 10.0);
    }
  }

  boolean nothingLost() {
    return pageTurns.whole()
        && ink.whole()
        && (writing == null || writing.strokes().whole())
        && (pictures == null || pictures.failed() == 0);
  }

  /** What it means. */
  @JsonProperty("verdict")
  Verdict verdict() {
    return Verdict.of(this);
  }

  /** A few lines for people, the verdict last. */
  String words() {
    StringBuilder text = new StringBuilder();
    text.append("%d tablets for %d s%n".formatted(tablets, seconds));
    text.append(line("page turns", pageTurns)).append(line("ink", ink)).append(more());
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
    return text.append("%s%n%s".formatted(verdict().ja(), verdict().en())).toString();
  }

  private String more() {
    StringBuilder text = new StringBuilder();
    if (writing != null) {
      text.append(line("pieces", writing.pieces())).append(line("strokes", writing.strokes()));
      text.append(
          "writers     %d at once, %.1f us CPU for each message that a tablet got%n"
              .formatted(writing.writers(), writing.cpuMicrosPerMessage()));
    }
    if (pictures != null) {
      text.append(
          "pictures    %,d fetched, %d failed, %,d bytes each; p50 %.1f, p99 %.1f ms%n"
              .formatted(
                  pictures.fetched(),
                  pictures.failed(),
                  pictures.bytesEach(),
                  pictures.p50Ms(),
                  pictures.p99Ms()));
    }
    if (stalled != null) {
      text.append(
          "stalled     %d tablets stopped reading, %d of them sent away%n"
              .formatted(stalled.tablets(), stalled.sentAway()));
    }
    return text.toString();
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
}
