package io.kairan.archive;

import com.fasterxml.jackson.databind.JsonNode;
import io.kairan.wire.WireJson;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Checks an archive by itself, wherever it is: every file against its manifest, the journal's
 * chain, and that each document is there as an original and as an annotated copy. Blocks.
 */
public final class ArchiveCheck {

  private static final int PDF_HEAD = 5;

  /**
   * What was found.
   *
   * @param files how many files were checked
   * @param documents how many documents the record names
   * @param events how many records of the journal hang together
   * @param problems a sentence for each thing that is wrong; an archive without any is sound
   */
  public record Result(int files, int documents, long events, List<String> problems) {

    public Result {
      problems = List.copyOf(problems);
    }

    public boolean sound() {
      return problems.isEmpty();
    }
  }

  private final Path file;
  private final ZipFile zip;
  private final String root;
  private final Map<String, String> hashes = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();
  private int documents;
  private long events;

  private ArchiveCheck(Path file, ZipFile zip, String root) {
    this.file = file;
    this.zip = zip;
    this.root = root;
  }

  /** Checks a file; one that cannot even be read is a problem too, not an exception. */
  public static Result of(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      List<String> roots =
          zip.stream().map(entry -> entry.getName().replaceFirst("/.*", "")).distinct().toList();
      if (roots.size() != 1) {
        return nothing("an archive has one folder, this file has " + roots.size());
      }
      return new ArchiveCheck(file, zip, roots.getFirst()).run();
    } catch (IOException e) {
      return nothing("this is no readable ZIP file: " + e.getMessage());
    }
  }

  /** How many annotated copies an archive holds, at a glance. */
  static int documents(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      return (int)
          zip.stream().filter(entry -> entry.getName().contains("/" + Bag.ANNOTATED)).count();
    }
  }

  private static Result nothing(String problem) {
    return new Result(0, 0, 0, List.of(problem));
  }

  private Result run() {
    hashAll();
    manifest(Bag.TAG_MANIFEST, Set.of(Bag.DECLARATION, Bag.INFO, Bag.MANIFEST));
    manifest(Bag.MANIFEST, payload());
    journal();
    record();
    return new Result(hashes.size(), documents, events, problems);
  }

  /** Reads the file from its start, as it lies there, and compares with its directory. */
  private void hashAll() {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        ZipInputStream entries = new ZipInputStream(bytes, StandardCharsets.UTF_8)) {
      for (ZipEntry e = entries.getNextEntry(); e != null; e = entries.getNextEntry()) {
        String name = e.getName().substring(Math.min(e.getName().length(), root.length() + 1));
        if (hashes.put(name, Bag.hash(entries)) != null) {
          problems.add(name + " is there twice");
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      problems.add("the file is damaged after " + hashes.size() + " entries: " + e.getMessage());
    }
    for (ZipEntry entry : Collections.list(zip.entries())) {
      if (!hashes.containsKey(entry.getName().substring(root.length() + 1))) {
        problems.add(entry.getName() + " is in the directory alone");
      }
    }
    if (hashes.size() != zip.size()) {
      problems.add("the directory does not name every file");
    }
  }

  private Set<String> payload() {
    Set<String> payload = new HashSet<>(hashes.keySet());
    payload.removeIf(name -> !name.startsWith("data/"));
    return payload;
  }

  /** Every line must fit its file, and every expected file must have its line. */
  private void manifest(String manifest, Set<String> expected) {
    Set<String> missing = new HashSet<>(expected);
    try (BufferedReader lines = reader(manifest)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] parts = line.split(" +", 2);
        String name = parts.length == 2 ? parts[1] : line;
        missing.remove(name);
        String hash = hashes.get(name);
        if (hash == null) {
          problems.add(name + " is missing");
        } else if (!hash.equals(parts[0])) {
          problems.add(name + " is not what " + manifest + " says");
        }
      }
    } catch (IOException e) {
      problems.add(manifest + ": " + e.getMessage());
    }
    missing.stream().sorted().forEach(name -> problems.add(name + " is not in " + manifest));
  }

  private void journal() {
    try (InputStream lines = open(Bag.JOURNAL)) {
      events = JournalLines.verify(lines);
    } catch (IOException e) {
      problems.add(Bag.JOURNAL + ": " + e.getMessage());
    }
  }

  private void record() {
    try (InputStream json = open(Bag.RECORD)) {
      JsonNode record = WireJson.mapper().readTree(json);
      record.path("agenda").forEach(item -> item.path("documents").forEach(this::document));
      record.path("withdrawn").forEach(this::document);
      record.path("replaced").forEach(this::document);
    } catch (IOException e) {
      problems.add(Bag.RECORD + ": " + e.getMessage());
    }
  }

  private void document(JsonNode document) {
    documents++;
    String original = document.path("original").asText();
    String annotated = document.path("annotated").asText();
    if (!document.path("content").asText().equals(hashes.get(original))) {
      problems.add(original + " is not the original that the meeting used");
    }
    try (InputStream copy = open(annotated)) {
      String head = new String(copy.readNBytes(PDF_HEAD), StandardCharsets.US_ASCII);
      if (copy.read() < 0 || head.isBlank()) {
        problems.add(annotated + " is empty");
      }
    } catch (IOException e) {
      problems.add(annotated + ": " + e.getMessage());
    }
  }

  private BufferedReader reader(String name) throws IOException {
    return new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8));
  }

  private InputStream open(String name) throws IOException {
    ZipEntry entry = zip.getEntry(root + "/" + name);
    if (entry == null) {
      throw new IOException("is missing");
    }
    return zip.getInputStream(entry);
  }
}
