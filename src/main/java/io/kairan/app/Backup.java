package io.kairan.app;

import io.kairan.storage.DurableFiles;
import io.kairan.storage.SqliteCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Everything that must not be lost, in one file. Databases are copied first, each as of one moment;
 * what they name among originals and archives was complete before they named it, and is copied
 * after them. Drawn pages are left out: they are drawn again. Blocks.
 */
final class Backup {

  private static final List<String> DATABASES = List.of("journal.db", "kairan.db");
  private static final List<String> FOLDERS = List.of("documents/originals", "archives");
  private static final List<String> LEFT_OUT = List.of("work");

  private static final FileAttribute<?> FOR_OWNER_ALONE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path data;
  private final ZipOutputStream zip;
  private final Path copy;
  private int files;

  private Backup(Path data, ZipOutputStream zip, Path copy) {
    this.data = data;
    this.zip = zip;
    this.copy = copy;
  }

  /**
   * Writes a backup of a data folder beside a running server or without one. The file has its name
   * only once it is complete and on the disk.
   *
   * @return how many files are in it
   */
  static int write(Path data, Path file) throws IOException {
    if (!Files.isDirectory(data.resolve("municipalities"))) {
      throw new StartFailure("There is no data folder of Kairan at " + data + ".");
    }
    if (Files.exists(file)) {
      throw new StartFailure("The file " + file + " is there already; nothing was written.");
    }
    Path folder = DurableFiles.folderOf(file);
    Path unfinished = folder.resolve(file.getFileName() + ".part");
    Path copy = folder.resolve(file.getFileName() + ".copy");
    Files.deleteIfExists(unfinished);
    Files.createFile(unfinished, FOR_OWNER_ALONE);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(unfinished))) {
      Backup backup = new Backup(data, zip, copy);
      backup.all();
      zip.finish();
      DurableFiles.move(List.of(unfinished), folder, List.of(file.getFileName().toString()));
      return backup.files;
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private void all() throws IOException {
    for (Path municipality : list(data.resolve("municipalities"))) {
      for (String database : DATABASES) {
        database(municipality.resolve(database));
      }
      for (String folder : FOLDERS) {
        tree(municipality.resolve(folder));
      }
    }
    add(data.resolve("server.key"));
    tree(data.resolve("tls"));
  }

  /** The copy holds what people may not read: it lies where the backup lies, with its rights. */
  private void database(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return;
    }
    Files.deleteIfExists(copy);
    Files.createFile(copy, FOR_OWNER_ALONE);
    try {
      SqliteCopy.into(file, copy);
      add(copy, name(file));
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private void tree(Path folder) throws IOException {
    for (Path entry : list(folder)) {
      if (Files.isDirectory(entry)) {
        if (!LEFT_OUT.contains(String.valueOf(entry.getFileName()))) {
          tree(entry);
        }
      } else {
        add(entry);
      }
    }
  }

  private void add(Path file) throws IOException {
    if (Files.isRegularFile(file)) {
      add(file, name(file));
    }
  }

  private void add(Path file, String name) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    Files.copy(file, zip);
    zip.closeEntry();
    files++;
  }

  private String name(Path file) {
    return data.relativize(file).toString();
  }

  private static List<Path> list(Path folder) throws IOException {
    return Files.isDirectory(folder)
        ? DurableFiles.list(folder).stream().sorted().toList()
        : List.of();
  }
}
