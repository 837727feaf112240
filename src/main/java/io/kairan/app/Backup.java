package io.kairan.app;

import io.kairan.storage.JournalInspection;
import io.kairan.storage.SqliteCopy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
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
  private int files;

  private Backup(Path data, ZipOutputStream zip) {
    this.data = data;
    this.zip = zip;
  }

  /** Writes a backup of a data folder beside a running server or without one; how many files. */
  static int write(Path data, Path file) throws IOException {
    Path folder = data.toAbsolutePath().normalize();
    if (!Files.isDirectory(folder.resolve("municipalities"))) {
      throw new StartFailure("There is no data folder of Kairan at " + folder + ".");
    }
    if (Files.exists(file)) {
      throw new StartFailure("The file " + file + " is there already; nothing was written.");
    }
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(unfinished);
    Files.createFile(unfinished, FOR_OWNER_ALONE);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(unfinished))) {
      Backup backup = new Backup(folder, zip);
      backup.all();
      zip.finish();
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      return backup.files;
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /**
   * Puts a backup into a folder that is not there yet, and checks its journals.
   *
   * @return what is wrong with them; empty where all is well
   */
  static List<String> restore(Path file, Path data) throws IOException {
    Path folder = data.toAbsolutePath().normalize();
    if (Files.exists(folder) && !isEmpty(folder)) {
      throw new StartFailure("The folder " + folder + " is not empty; nothing was restored.");
    }
    DataFolder.make(folder);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
        unpack(zip, entries.nextElement(), folder);
      }
    }
    List<String> problems = new ArrayList<>();
    for (Path municipality : list(folder.resolve("municipalities"))) {
      Path journal = municipality.resolve("journal.db");
      JournalInspection.Result result = JournalInspection.of(journal);
      result.file().ifPresent(damage -> problems.add(journal + ": " + damage));
      result.meetings().stream()
          .filter(meeting -> !meeting.sound())
          .forEach(meeting ->
              problems.add(
                  meeting.meeting()
                      + " is bad at record "
                      + meeting.firstBad()
                      + ": "
                      + meeting.problem()));
      SqliteCopy.renewEpoch(journal);
    }
    return problems;
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

  private void database(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return;
    }
    Path folder = Files.createTempDirectory("kairan-backup-");
    Path copy = folder.resolve("copy.db");
    try {
      SqliteCopy.into(file, copy);
      add(copy, name(file));
    } finally {
      Files.deleteIfExists(copy);
      Files.deleteIfExists(folder);
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

  /** A name that would lead out of the folder is no backup's. */
  private static void unpack(ZipFile zip, ZipEntry entry, Path folder) throws IOException {
    Path place = folder.resolve(entry.getName()).normalize();
    Path parent = place.getParent();
    if (!place.startsWith(folder) || parent == null) {
      throw new StartFailure(entry.getName() + " does not belong into a backup of Kairan.");
    }
    Files.createDirectories(parent);
    Files.createFile(place, FOR_OWNER_ALONE);
    try (InputStream content = zip.getInputStream(entry)) {
      Files.copy(content, place, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rw-------"));
  }

  private static boolean isEmpty(Path folder) throws IOException {
    return Files.isDirectory(folder) && list(folder).isEmpty();
  }

  private static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}
