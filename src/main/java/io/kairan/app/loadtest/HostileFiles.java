package io.kairan.app.loadtest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files that somebody who means harm would send: sound papers whose bytes were tampered with, and
 * papers written to take a reader down. The same seed makes the same files.
 */
final class HostileFiles {

  private static final int MOST_BASE_BYTES = 400_000;
  private static final Pattern NUMBER = Pattern.compile("(?<![.\\d])\\d{1,9}(?![.\\d])");
  private static final Pattern REFERENCE = Pattern.compile("\\d{1,6} 0 R\\b");
  private static final Pattern NAME = Pattern.compile("/[A-Za-z]{2,16}\\b");
  private static final List<String> NUMBERS =
      List.of("0", "-1", "2147483647", "-2147483648", "9999999999999999999", "65536", "1e308");

  private final Random random;
  private final List<byte[]> bases;

  private HostileFiles(long seed, List<byte[]> bases) {
    this.random = new Random(seed);
    this.bases = bases;
  }

  /**
   * Writes so many files into a folder. Blocks.
   *
   * @param sound a folder of sound papers, beside which a small one of plain text is tampered with
   */
  static void write(Path folder, Path sound, int count, long seed) throws IOException {
    HostileFiles files = new HostileFiles(seed, bases(sound));
    Files.createDirectories(folder);
    for (int i = 0; i < count; i++) {
      Tampering kind = Tampering.values()[i % Tampering.values().length];
      byte[] bytes = files.make(kind);
      Files.write(
          folder.resolve("%05d-%s.pdf".formatted(i, kind.name().toLowerCase(Locale.ROOT))), bytes);
    }
  }

  private enum Tampering {
    CUT,
    NOISE,
    SWAPPED,
    REPEATED,
    NUMBERS,
    REFERENCES,
    NAMES,
    SPLICED,
    PREFIXED,
    NESTED,
    OPERATORS,
    BOMB
  }

  private byte[] make(Tampering kind) {
    byte[] base = bases.get(random.nextInt(bases.size()));
    return switch (kind) {
      case CUT -> Arrays.copyOf(base, random.nextInt(base.length));
      case NOISE -> noise(base);
      case SWAPPED -> swapped(base);
      case REPEATED -> repeated(base);
      case NUMBERS -> replaced(base, NUMBER, found -> pick(NUMBERS));
      case REFERENCES -> replaced(base, REFERENCE, found -> random.nextInt(12) + " 0 R");
      case NAMES -> renamed(base);
      case SPLICED -> spliced(base, bases.get(random.nextInt(bases.size())));
      case PREFIXED -> joined(HostilePaper.prefix(random), base);
      case NESTED -> HostilePaper.nested(random);
      case OPERATORS -> HostilePaper.operators(random);
      case BOMB -> HostilePaper.bomb(random);
    };
  }

  private byte[] noise(byte[] base) {
    byte[] bytes = base.clone();
    int flips = 1 << random.nextInt(9);
    for (int i = 0; i < flips; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private byte[] swapped(byte[] base) {
    byte[] bytes = base.clone();
    int length = 1 + random.nextInt(base.length / 4);
    int from = random.nextInt(base.length - length);
    int to = random.nextInt(base.length - length);
    System.arraycopy(base, from, bytes, to, length);
    return bytes;
  }

  private byte[] repeated(byte[] base) {
    int from = random.nextInt(base.length);
    int length = 1 + random.nextInt(Math.min(5_000, base.length - from));
    byte[] block = Arrays.copyOfRange(base, from, from + length);
    byte[] bytes = Arrays.copyOf(base, from);
    for (int i = 1 + random.nextInt(60); i > 0; i--) {
      bytes = joined(bytes, block);
    }
    return joined(bytes, Arrays.copyOfRange(base, from, base.length));
  }

  private interface Replacement {
    String of(String found);
  }

  /** Puts something else in place of a few of what is found, wherever it stands. */
  private byte[] replaced(byte[] base, Pattern pattern, Replacement replacement) {
    int share = 1 << (1 + random.nextInt(7));
    Matcher matcher = pattern.matcher(new String(base, ISO_8859_1));
    String text =
        matcher.replaceAll(found ->
            Matcher.quoteReplacement(
                random.nextInt(share) == 0 ? replacement.of(found.group()) : found.group()));
    return text.getBytes(ISO_8859_1);
  }

  private byte[] renamed(byte[] base) {
    List<String> names =
        NAME.matcher(new String(base, ISO_8859_1)).results().map(MatchResult::group).toList();
    return names.isEmpty() ? noise(base) : replaced(base, NAME, found -> pick(names));
  }

  private byte[] spliced(byte[] first, byte[] second) {
    return joined(
        Arrays.copyOf(first, random.nextInt(first.length)),
        Arrays.copyOfRange(second, random.nextInt(second.length), second.length));
  }

  private String pick(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  static byte[] joined(byte[] first, byte[] second) {
    byte[] bytes = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, bytes, first.length, second.length);
    return bytes;
  }

  private static List<byte[]> bases(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> sound = files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
      List<byte[]> bases = new ArrayList<>(List.of(HostilePaper.plain()));
      for (Path file : sound) {
        if (Files.size(file) <= MOST_BASE_BYTES) {
          bases.add(Files.readAllBytes(file));
        }
      }
      return bases;
    }
  }
}
