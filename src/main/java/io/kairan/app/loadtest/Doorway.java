package io.kairan.app.loadtest;

import io.vertx.core.Future;
import java.io.IOException;

/**
 * A system as those see it who join its meeting: each gets all of it. Lives on one event loop, but
 * for what blocks.
 */
interface Doorway {

  /**
   * Somebody who is in.
   *
   * @param bytes of all payloads until everything was there
   * @param firstNanos until the page on show was there with its ink
   * @param leave disconnects, without a word
   */
  record Visit(long bytes, long firstNanos, Runnable leave) {}

  String name();

  ProcessorTime processor();

  /** What it holds in memory, after it has tidied up. Blocks. */
  Memory.Held held() throws IOException, InterruptedException;

  /** Lets the tablet of this number in; completes when it has everything. */
  Future<Visit> join(int number);
}
