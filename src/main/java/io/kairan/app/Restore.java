package io.kairan.app;

import io.kairan.storage.DurableFiles;
import io.kairan.storage.JournalInspection;
import io.kairan.storage.SqliteCopy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Brings a backup back. Everything is unpacked beside the folder first and takes its name at the
 * end, so that whatever fails on the way leaves nothing that looks restored. Blocks.
 */
final class Restore {

  private static final Pattern JOURNAL = Pattern.compile("municipalities/[^/]+/journal\\.db");

  private Restore() {}

  /**
   * Puts a backup into a folder that is not there yet or empty, and checks its journals.
   *
   * @return what is wrong with them; empty where all is well
   */
  static List<String> into(Path folder, Path file) throws IOException {
    if (Files.exists(folder) && !(Files.isDirectory(folder) && isEmpty(folder))) {
      throw new StartFailure("The folder " + folder + " is not empty; nothing was restored.");
    }
    Path unfinished = folder.resolveSibling(folder.getFileName() + ".restoring");
    DurableFiles.deleteTree(unfinished);
    try {
      DataFolder.make(unfinished);
      unpack(file, unfinished);
      List<String> problems = settled(unfinished.resolve("municipalities"));
      Files.move(unfinished, folder, StandardCopyOption.REPLACE_EXISTING);
      DurableFiles.syncFolder(DurableFiles.folderOf(folder));
      return problems;
    } finally {
      DurableFiles.deleteTree(unfinished);
    }
  }

  private static void unpack(Path file, Path folder) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.stream().noneMatch(entry -> JOURNAL.matcher(entry.getName()).matches())) {
        throw new StartFailure(
            "The file "
                + file
                + " is no backup of Kairan: it holds no journal. Nothing was"
                + " restored.");
      }
      for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
        unpack(zip, entries.nextElement(), folder);
      }
    }
  }

  /** A name that would lead out of the folder is no backup's. */
  private static void unpack(ZipFile zip, ZipEntry entry, Path folder) throws IOException {
    Path place = folder.resolve(entry.getName()).normalize();
    if (!place.startsWith(folder) || place.equals(folder)) {
      throw new StartFailure(entry.getName() + " does not belong into a backup of Kairan.");
    }
    Files.createDirectories(DurableFiles.folderOf(place));
    try (InputStream content = zip.getInputStream(entry);
        FileChannel channel =
            FileChannel.open(
                place,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(
                    PosixFilePermissions.fromString("rw-------")))) {
      content.transferTo(Channels.newOutputStream(channel));
      channel.force(true);
    }
  }

  /** Checks every journal, and gives each that can be read a life of its own. */
  private static List<String> settled(Path municipalities) throws IOException {
    List<String> problems = new ArrayList<>();
    for (Path municipality : DurableFiles.list(municipalities).stream().sorted().toList()) {
      Path journal = municipality.resolve("journal.db");
      JournalInspection.Result result = JournalInspection.of(journal);
      String name = municipality.getFileName() + "/";
      result.file().ifPresent(damage -> problems.add(name + "journal.db is damaged: " + damage));
      result.meetings().stream()
          .filter(meeting -> !meeting.sound())
          .forEach(meeting -> problems.add(name + meeting.words()));
      if (result.file().isEmpty()) {
        SqliteCopy.renewEpoch(journal);
      }
    }
    return problems;
  }

  private static boolean isEmpty(Path folder) throws IOException {
    return DurableFiles.list(folder).isEmpty();
  }
}
