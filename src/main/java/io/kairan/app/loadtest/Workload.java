package io.kairan.app.loadtest;

import io.kairan.wire.ServerMessage;

/** Messages that somebody sends and every tablet must get. Lives on one event loop. */
interface Workload {

  void start();

  void stop();

  /** A tablet has a message. */
  void hear(ServerMessage message, int tablet);

  /** Whether everybody has everything that must arrive. */
  boolean complete();

  /** The messages whose delays count. */
  Expected measured();

  /** Receptions of all messages, one by one however many came together. */
  long delivered();

  /** What must not be lost; signals may. */
  LoadReport.Deliveries certain();
}
