package io.kairan.storage;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps a folder of files that can be made again below a size. Blocks. */
final class OldFiles {

  private record Found(Path file, long bytes, FileTime made) {}

  private OldFiles() {}

  /** Deletes the oldest files until the rest has four fifths of this size; the bytes deleted. */
  static long trim(Path folder, long mostBytes) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    List<Found> files = files(folder);
    long size = files.stream().mapToLong(Found::bytes).sum();
    long left = size;
    if (size > mostBytes) {
      files.sort(Comparator.comparing(Found::made));
      for (Found found : files) {
        if (left <= mostBytes / 5 * 4) {
          break;
        }
        Files.deleteIfExists(found.file());
        left -= found.bytes();
      }
    }
    return size - left;
  }

  private static List<Found> files(Path folder) throws IOException {
    List<Found> files = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(new Found(file, attributes.size(), attributes.lastModifiedTime()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }
}
