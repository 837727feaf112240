package io.kairan.live;

import java.util.concurrent.atomic.LongAdder;

/** Counts what goes over all sockets of the server. Thread-safe. */
final class Traffic {

  private final LongAdder opened = new LongAdder();
  private final LongAdder closed = new LongAdder();
  private final LongAdder deliveries = new LongAdder();
  private final LongAdder dropped = new LongAdder();
  private final LongAdder cut = new LongAdder();

  void opened() {
    opened.increment();
  }

  void closed() {
    closed.increment();
  }

  /** A message was handed to a socket. */
  void delivered() {
    deliveries.increment();
  }

  /** A signal was not, because its client reads too slowly. */
  void dropped() {
    dropped.increment();
  }

  /** A client read so slowly that its socket was closed. */
  void cut() {
    cut.increment();
  }

  /** Sockets that are open. */
  long sockets() {
    return opened.sum() - closed.sum();
  }

  long deliveries() {
    return deliveries.sum();
  }

  long droppedSignals() {
    return dropped.sum();
  }

  long cutSockets() {
    return cut.sum();
  }
}
