package io.kairan.document;

import io.kairan.base.MunicipalityId;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The room on the disk that each municipality's pictures of one edition may take; the oldest are
 * given up and drawn again when asked for. Thread-safe.
 */
final class DiskShare {

  private static final Logger LOG = LoggerFactory.getLogger(DiskShare.class);

  /** So often something is kept before it is looked whether there is still room. */
  private static final int KEPT_BETWEEN = 16;

  private final DocumentStore store;
  private final String edition;
  private final long mostBytes;
  private final ConcurrentHashMap<MunicipalityId, AtomicInteger> kept = new ConcurrentHashMap<>();

  DiskShare(DocumentStore store, String edition, long mostBytes) {
    this.store = store;
    this.edition = edition;
    this.mostBytes = mostBytes;
  }

  /** Something was kept; makes room now and then. Blocks. */
  void kept(MunicipalityId municipality) throws IOException {
    int before = kept.computeIfAbsent(municipality, key -> new AtomicInteger()).getAndIncrement();
    if (before % KEPT_BETWEEN == 0) {
      long freed = store.trim(municipality, edition, mostBytes);
      LOG.debug("{} bytes of old pictures were given up", freed);
    }
  }
}
