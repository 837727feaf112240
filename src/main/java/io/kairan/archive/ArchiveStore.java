package io.kairan.archive;

import io.kairan.base.MeetingKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where archives are kept (port), one file for each meeting. A file is complete and on the disk
 * before it can be found; whatever an earlier run left half done is gone when the store opens. All
 * methods block.
 */
public interface ArchiveStore {

  /** A folder to work in, on the same file system as the archives; it exists and is empty. */
  Path workFolder(MeetingKey meeting) throws IOException;

  /** Deletes the work folder with everything in it; nothing where there is none. */
  void discardWork(MeetingKey meeting) throws IOException;

  /** Moves a complete archive to its place, in place of an older one; it is durable afterwards. */
  void keep(MeetingKey meeting, Path archive) throws IOException;

  /** Where a meeting's archive lies, if it is complete. */
  Optional<Path> find(MeetingKey meeting);

  /** The room that is left for archives. */
  long freeBytes();

  /** Deletes a meeting's archive; nothing where there is none. */
  void remove(MeetingKey meeting) throws IOException;
}
