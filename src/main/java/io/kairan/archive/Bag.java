package io.kairan.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The package's form: BagIt 1.0 (RFC 8493) with SHA-256, one folder in a ZIP file. Blocks. */
final class Bag {

  static final String ORIGINALS = "data/originals/";
  static final String ANNOTATED = "data/annotated/";
  static final String RECORD = "data/record.json";
  static final String JOURNAL = "data/journal.jsonl";
  static final String README = "data/README.txt";
  static final String DECLARATION = "bagit.txt";
  static final String INFO = "bag-info.txt";
  static final String MANIFEST = "manifest-sha256.txt";
  static final String TAG_MANIFEST = "tagmanifest-sha256.txt";

  private Bag() {}

  /** Writes the tag files of a folder whose {@code data/} is complete. */
  static void seal(Path folder, List<String> info) throws IOException {
    StringBuilder manifest = new StringBuilder();
    long bytes = 0;
    List<String> payload = files(folder).stream().filter(name -> name.startsWith("data/")).toList();
    for (String name : payload) {
      manifest.append(line(folder, name));
      bytes += Files.size(folder.resolve(name));
    }
    Files.writeString(
        folder.resolve(DECLARATION), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    Files.writeString(
        folder.resolve(INFO),
        String.join("\n", info) + "\nPayload-Oxum: " + bytes + "." + payload.size() + "\n");
    Files.writeString(folder.resolve(MANIFEST), manifest, UTF_8);
    StringBuilder tags = new StringBuilder();
    for (String name : List.of(INFO, DECLARATION, MANIFEST)) {
      tags.append(line(folder, name));
    }
    Files.writeString(folder.resolve(TAG_MANIFEST), tags, UTF_8);
  }

  /**
   * Writes a sealed folder into a ZIP file; the same folder gives the same bytes.
   *
   * @param root the name of the folder in it
   * @param at the time of every entry, in milliseconds since 1970
   */
  static void zip(Path folder, String root, long at, Path file) throws IOException {
    LocalDateTime time = LocalDateTime.ofInstant(Instant.ofEpochMilli(at), ZoneOffset.UTC);
    try (OutputStream output = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(output, UTF_8)) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (String name : files(folder)) {
        ZipEntry entry = new ZipEntry(root + "/" + name);
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
        Files.copy(folder.resolve(name), zip);
        zip.closeEntry();
      }
    }
  }

  /** The SHA-256 of a file as hexadecimal digits. */
  static String hash(Path file) throws IOException {
    try (InputStream input = Files.newInputStream(file)) {
      return hash(input);
    }
  }

  /** The same of everything that is left of a stream, which stays open. */
  static String hash(InputStream input) throws IOException {
    MessageDigest digest = sha256();
    new DigestInputStream(input, digest).transferTo(OutputStream.nullOutputStream());
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String line(Path folder, String name) throws IOException {
    return hash(folder.resolve(name)) + "  " + name + "\n";
  }

  /** All files of a folder by their paths from it, in one order everywhere. */
  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
