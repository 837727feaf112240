package io.kairan.app.loadtest;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * What was sent and who has received it: each message is wanted once by each tablet. Used on one
 * thread.
 */
final class Expected {

  private static final class Sent {
    private final long at = System.nanoTime();
    private final BitSet receivers;
    private final boolean timed;

    Sent(int tablets, boolean timed) {
      this.receivers = new BitSet(tablets);
      this.timed = timed;
    }
  }

  private final int tablets;
  private final Map<String, Sent> sent = new HashMap<>();
  private final Delays delays = new Delays();
  private final Delays last = new Delays();
  private long delivered;
  private long duplicated;

  Expected(int tablets) {
    this.tablets = tablets;
  }

  /** A message goes out now. */
  void sending(String message) {
    sent.put(message, new Sent(tablets, true));
  }

  /** A message goes out while tablets are away; how late they get it says nothing. */
  void sendingUntimed(String message) {
    sent.put(message, new Sent(tablets, false));
  }

  /** A tablet has it; what this run did not send is passed over. */
  void received(String message, int tablet) {
    Sent known = sent.get(message);
    if (known == null) {
      return;
    }
    if (known.receivers.get(tablet)) {
      duplicated++;
      return;
    }
    known.receivers.set(tablet);
    delivered++;
    if (known.timed) {
      long delay = System.nanoTime() - known.at;
      delays.add(delay);
      if (known.receivers.cardinality() == tablets) {
        last.add(delay);
      }
    }
  }

  /** Whether everybody has everything. */
  boolean complete() {
    return delivered == sent.size() * (long) tablets;
  }

  /** How late the last tablet has a message, the median of those that everybody has. */
  double lastMs() {
    return last.quantileMs(0.5);
  }

  LoadReport.Deliveries report() {
    long wanted = sent.size() * (long) tablets;
    return new LoadReport.Deliveries(
        sent.size(),
        delivered,
        wanted - delivered,
        duplicated,
        delays.quantileMs(0.5),
        delays.quantileMs(0.95),
        delays.quantileMs(0.99),
        delays.quantileMs(1));
  }
}
