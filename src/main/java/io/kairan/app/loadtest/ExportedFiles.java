package io.kairan.app.loadtest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** An archive that was unpacked, looked at with other programs than Kairan's. */
final class ExportedFiles {

  private static final Pattern INK_LISTS = Pattern.compile("/InkList ?\\[[^/]*");
  private static final String ORIGINALS = "originals";
  private static final String ANNOTATED = "annotated";

  private final Path folder;

  /**
   * @param folder where {@link #unpack} put them
   */
  ExportedFiles(Path folder) {
    this.folder = folder;
  }

  /** Takes the PDFs out of an archive, into a new folder. */
  static ExportedFiles unpack(Path archive, Path folder) throws IOException {
    Files.createDirectories(folder.resolve(ORIGINALS));
    Files.createDirectories(folder.resolve(ANNOTATED));
    try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
      int number = 0;
      for (ZipEntry entry : Collections.list(zip.entries())) {
        for (String kind : List.of(ORIGINALS, ANNOTATED)) {
          if (entry.getName().contains("/data/" + kind + "/")) {
            try (InputStream bytes = zip.getInputStream(entry)) {
              Files.copy(bytes, folder.resolve(kind).resolve(number++ + ".pdf"));
            }
          }
        }
      }
    }
    return new ExportedFiles(folder);
  }

  /** The lines in all ink annotations that {@code mutool} finds in the copies. Blocks. */
  int inkInCopies() throws IOException, InterruptedException {
    int found = 0;
    for (Path copy : files(ANNOTATED)) {
      String objects = run("mutool", "show", "-g", copy, "grep");
      found +=
          INK_LISTS
              .matcher(objects)
              .results()
              .mapToInt(list -> (int) list.group().chars().filter(c -> c == '[').count() - 1)
              .sum();
    }
    return found;
  }

  long originalBytes() throws IOException {
    long bytes = 0;
    for (Path original : files(ORIGINALS)) {
      bytes += Files.size(original);
    }
    return bytes;
  }

  /** Draws all pages of the originals, as an export by pictures has to. Blocks. */
  ExportReport.Pictures asPictures() throws IOException, InterruptedException {
    Path pictures = Files.createDirectories(folder.resolve("pictures"));
    long start = System.nanoTime();
    for (Path original : files(ORIGINALS)) {
      Path prefix = pictures.resolve(String.valueOf(original.getFileName()));
      run("pdftoppm", "-jpeg", "-r", "150", original, prefix);
    }
    double ms = Math.round((System.nanoTime() - start) / 1e5) / 10.0;
    long bytes = 0;
    for (Path picture : files("pictures")) {
      bytes += Files.size(picture);
    }
    return new ExportReport.Pictures(ms, bytes);
  }

  private List<Path> files(String kind) throws IOException {
    try (var files = Files.list(folder.resolve(kind))) {
      return files.sorted().toList();
    }
  }

  private static String run(Object... command) throws IOException, InterruptedException {
    List<String> words = List.of(command).stream().map(String::valueOf).toList();
    Process process =
        new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(words.getFirst() + " failed with " + process.exitValue());
    }
    return output;
  }
}
