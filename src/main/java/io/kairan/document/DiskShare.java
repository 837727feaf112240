package io.kairan.document;

import io.kairan.base.MunicipalityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The room on the disk that each municipality's pictures of one edition may take; the oldest are
 * given up and drawn again when asked for. Looking takes long where there are many, so that it is
 * done once for each twentieth of the room. Thread-safe.
 */
final class DiskShare {

  private static final Logger LOG = LoggerFactory.getLogger(DiskShare.class);
  private static final int LOOKS = 20;

  private final DocumentStore store;
  private final String edition;
  private final long mostBytes;
  private final long betweenLooks;

  /** How many bytes were kept since the last look; at the start nobody has looked. */
  private final ConcurrentHashMap<MunicipalityId, AtomicLong> since = new ConcurrentHashMap<>();

  DiskShare(DocumentStore store, String edition, long mostBytes) {
    this.store = store;
    this.edition = edition;
    this.mostBytes = mostBytes;
    this.betweenLooks = mostBytes / LOOKS;
  }

  /** The size of files that are about to be kept. Blocks. */
  static long bytes(List<Path> files) throws IOException {
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
    }
    return bytes;
  }

  /** So many bytes were kept; makes room now and then. Blocks. */
  void kept(MunicipalityId municipality, long bytes) throws IOException {
    AtomicLong sum = since.computeIfAbsent(municipality, key -> new AtomicLong(betweenLooks));
    if (sum.addAndGet(bytes) >= betweenLooks) {
      sum.set(0);
      long freed = store.trim(municipality, edition, mostBytes - betweenLooks);
      LOG.debug("{} bytes of old pictures were given up", freed);
    }
  }
}
