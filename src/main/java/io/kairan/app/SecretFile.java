package io.kairan.app;

import io.kairan.storage.DurableFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;

/** Files that their owner alone may read (mode 0600), complete or not there at all. Blocks. */
final class SecretFile {

  private SecretFile() {}

  /** Writes a file; one that was there before is replaced in one step. */
  static void write(Path file, byte[] content) throws IOException {
    Path written = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(written);
    try (FileChannel channel =
        FileChannel.open(
            written,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
    DurableFiles.move(
        List.of(written), DurableFiles.folderOf(file), List.of(file.getFileName().toString()));
  }

  /** The random bytes of a key file, which is made where it is missing. */
  static byte[] key(Path file, int bytes) throws IOException {
    if (!Files.exists(file)) {
      byte[] fresh = new byte[bytes];
      new SecureRandom().nextBytes(fresh);
      write(file, fresh);
    }
    byte[] kept = Files.readAllBytes(file);
    if (kept.length != bytes) {
      throw new StartFailure(
          "The key file "
              + file
              + " is damaged: it must have "
              + bytes
              + " bytes. Restore it from"
              + " your copy; without it every seat link changes.");
    }
    return kept;
  }
}
