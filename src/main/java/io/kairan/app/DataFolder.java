package io.kairan.app;

import io.kairan.base.MunicipalityId;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The folder of everything that Kairan keeps, held by one running server alone. */
final class DataFolder implements AutoCloseable {

  private static final FileAttribute<?> FOR_OWNER_ALONE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Path folder;
  private final FileChannel lock;

  private DataFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Takes a folder, made where it is missing, until it is closed. Blocks. */
  static DataFolder take(Path asked) {
    Path folder = asked.toAbsolutePath().normalize();
    try {
      make(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (locked(channel) == null) {
        channel.close();
        throw new StartFailure(
            "Another running server uses the data folder "
                + folder
                + ". Stop it first, or choose another folder with --data DIR.");
      }
      return new DataFolder(folder, channel);
    } catch (IOException e) {
      throw new StartFailure("The data folder " + folder + " cannot be used: " + e, e);
    }
  }

  /** Where certificates lie; the command line reads and writes them beside a running server. */
  static Path tls(Path data) {
    return data.toAbsolutePath().normalize().resolve("tls");
  }

  /** Makes a folder that its owner alone can look into; one that is there stays as it is. */
  static void make(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, FOR_OWNER_ALONE);
    }
  }

  Path folder() {
    return folder;
  }

  /** Everything of a municipality; the folder exists. */
  Path municipality(MunicipalityId municipality) throws IOException {
    return Files.createDirectories(municipalities().resolve(municipality.value()));
  }

  Path municipalities() {
    return folder.resolve("municipalities");
  }

  /** For what may be lost; the folder exists. */
  Path temporary(String name) throws IOException {
    return Files.createDirectories(folder.resolve("tmp").resolve(name));
  }

  Path operatorToken() {
    return folder.resolve("operator.token");
  }

  Path linkKey() {
    return folder.resolve("server.key");
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }

  private static @Nullable FileLock locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }
}
