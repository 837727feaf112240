package io.kairan.app;

import io.kairan.base.MunicipalityId;
import io.kairan.document.DocumentStore;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes the pictures of editions that nothing is drawn in any more, once after a start: a new
 * version of the program or other fonts draw every page anew.
 *
 * @param inUse the editions of pages, tiles and words that this server gives out
 */
record PictureUpkeep(MunicipalityId municipality, DocumentStore documents, Set<String> inUse) {

  private static final Logger LOG = LoggerFactory.getLogger(PictureUpkeep.class);

  PictureUpkeep {
    inUse = Set.copyOf(inUse);
  }

  /** Begins on a thread of its own; what a stop cuts short the next start goes on with. */
  void run() {
    Thread.ofPlatform().name("picture-upkeep").daemon().start(this::deleteOthers);
  }

  private void deleteOthers() {
    try {
      List<String> deleted = documents.keepEditions(municipality, inUse);
      if (!deleted.isEmpty()) {
        LOG.info("pictures of earlier editions were deleted: {}", deleted);
      }
    } catch (IOException e) {
      LOG.warn("pictures of earlier editions could not be deleted", e);
    }
  }
}
