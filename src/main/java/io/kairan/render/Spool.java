package io.kairan.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder through which one child gets files and gives files: {@code in/}, which it can only
 * read where {@link Walls} allow that, and {@code out/}, where it starts and writes. Used by one
 * thread at a time.
 */
final class Spool {

  private static final String PREFIX = "child";
  private static final Set<PosixFilePermission> FOR_ALL_TO_READ =
      PosixFilePermissions.fromString("rw-r--r--");

  private final Path folder;
  private @Nullable Version original;
  private Path given;
  private int count;

  /** A file as it was when it was handed over; a path alone may come to mean another file. */
  private record Version(Path file, @Nullable Object key, FileTime modified, long bytes) {

    static Version of(Path file) throws IOException {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      return new Version(file, found.fileKey(), found.lastModifiedTime(), found.size());
    }
  }

  private Spool(Path folder) {
    this.folder = folder;
    this.given = folder;
  }

  /** A new one in this folder, which is made where it is missing. */
  static Spool create(Path work) throws IOException {
    Files.createDirectories(work);
    Spool spool = new Spool(Files.createTempDirectory(work, PREFIX).toRealPath());
    for (Path part : List.of(spool.in(), spool.out())) {
      Files.createDirectory(part);
      Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    Files.setPosixFilePermissions(spool.folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    return spool;
  }

  /** Deletes what children of an earlier run left in this folder. */
  static void clear(Path work) throws IOException {
    if (Files.isDirectory(work)) {
      for (Path left : list(work)) {
        delete(left);
      }
    }
  }

  Path folder() {
    return folder;
  }

  Path in() {
    return folder.resolve("in");
  }

  Path out() {
    return folder.resolve("out");
  }

  /**
   * The same task with the paths under which the child finds and makes its files. A file that was
   * handed over last keeps its path, so that the child can keep it open. What was written for
   * another task and not taken is deleted.
   */
  RenderTask<?> handOver(RenderTask<?> task) throws IOException {
    sweep();
    Version wanted = Version.of(task.original());
    if (!wanted.equals(original)) {
      original = null;
      clear(in());
      given = give(task.original());
      original = wanted;
    }
    return switch (task) {
      case RenderTask.Examine ignored -> new RenderTask.Examine(given);
      case RenderTask.Draw draw -> new RenderTask.Draw(given, draw.page(), out(), draw.sizes());
      case RenderTask.DrawTiles draw ->
          new RenderTask.DrawTiles(given, draw.page(), out(), draw.block());
      case RenderTask.Annotate annotate ->
          new RenderTask.Annotate(given, give(annotate.instructions()), out(annotate.output()));
      case RenderTask.CountInk ignored -> new RenderTask.CountInk(given);
      case RenderTask.Compare compare -> new RenderTask.Compare(given, give(compare.before()));
      case RenderTask.ReadPage read ->
          new RenderTask.ReadPage(given, read.page(), out(read.output()));
      case RenderTask.ReadOutline read -> new RenderTask.ReadOutline(given, out(read.output()));
      case RenderTask.Mount mount -> new RenderTask.Mount(given, out(mount.output()));
    };
  }

  private Path give(Path file) throws IOException {
    count++;
    return give(file, "file" + count);
  }

  /** Lets the child read a file, under this name. */
  Path give(Path file, String name) throws IOException {
    Path place = in().resolve(name);
    if (Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
      try {
        return Files.createLink(place, file.toRealPath());
      } catch (IOException | UnsupportedOperationException e) {
        // Another disk, or one that knows no links.
        Files.deleteIfExists(place);
      }
    }
    Files.copy(file, place);
    return Files.setPosixFilePermissions(place, FOR_ALL_TO_READ);
  }

  void delete() throws IOException {
    delete(folder);
  }

  private void sweep() throws IOException {
    for (Path left : list(out())) {
      if (Files.isRegularFile(left, LinkOption.NOFOLLOW_LINKS)) {
        Files.delete(left);
      }
    }
  }

  private Path out(Path output) {
    return out().resolve(output.getFileName());
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException e) {
      // Somebody was faster.
    }
  }
}
