package io.kairan.archive;

import io.kairan.wire.ArchiveStatus;
import io.kairan.wire.ArchiveStatus.State;

/** How far one meeting's archive is, as far as this run of the server knows. Thread-safe. */
final class ArchiveJob {

  private volatile ArchiveStatus status = new ArchiveStatus(State.WORKING, 0, 0, 0, null);

  ArchiveStatus status() {
    return status;
  }

  boolean failed() {
    return status.state() == State.FAILED;
  }

  void reached(int done, int total) {
    status = new ArchiveStatus(State.WORKING, done, total, 0, null);
  }

  void ready(long bytes) {
    status = new ArchiveStatus(State.READY, status.total(), status.total(), bytes, null);
  }

  void fail(String problem) {
    status = new ArchiveStatus(State.FAILED, status.done(), status.total(), 0, problem);
  }
}
