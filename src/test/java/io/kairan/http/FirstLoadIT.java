package io.kairan.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a tablet that has nothing yet fetches of the built client before it shows a page. */
class FirstLoadIT {

  private static final Path CLIENT = Path.of("web/dist");
  private static final Path ASSETS = CLIENT.resolve("assets");

  /** Of the 150 KB of a first load, the meeting itself may take the rest. */
  private static final long MOST_BYTES = 135_000;

  private static final Pattern NAMED = Pattern.compile("/assets/([\\w.-]+)\"");
  private static final Pattern IMPORTED =
      Pattern.compile("(?:from|import) ?[\"']\\./([\\w.-]+)[\"']");

  @Test
  @DisplayName("TAB25 The client that a tablet loads first stays small, compressed with gzip")
  void small() throws IOException {
    TreeMap<String, Long> sizes = new TreeMap<>();
    sizes.put("index.html", compressed(CLIENT.resolve("index.html")));
    for (String name : firstFiles()) {
      sizes.put(name, compressed(ASSETS.resolve(name)));
    }
    assertThat(sizes.keySet())
        .anyMatch(name -> name.startsWith("room-view"))
        .anyMatch(name -> name.endsWith(".css"))
        .noneMatch(name -> name.startsWith("desk"));
    long all = sizes.values().stream().mapToLong(Long::longValue).sum();
    assertThat(all).as("bytes of %s", sizes).isBetween(50_000L, MOST_BYTES);
  }

  /** The way into a meeting as an attendee, and all that its scripts import without being asked. */
  private static Set<String> firstFiles() throws IOException {
    Deque<String> ahead = new ArrayDeque<>();
    matches(NAMED, CLIENT.resolve("index.html")).forEach(ahead::add);
    for (String way : new String[] {"join-page", "seat-page", "room-view"}) {
      ahead.add(chunk(way));
    }
    Set<String> found = new TreeSet<>();
    while (!ahead.isEmpty()) {
      String name = ahead.remove();
      if (found.add(name) && name.endsWith(".js")) {
        matches(IMPORTED, ASSETS.resolve(name)).forEach(ahead::add);
      }
    }
    return found;
  }

  private static Stream<String> matches(Pattern pattern, Path file) throws IOException {
    return pattern.matcher(Files.readString(file)).results().map((MatchResult one) -> one.group(1));
  }

  private static String chunk(String begin) throws IOException {
    try (Stream<Path> files = Files.list(ASSETS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(begin + "-") && name.endsWith(".js"))
          .findAny()
          .orElseThrow();
    }
  }

  private static long compressed(Path file) throws IOException {
    return Files.size(file.resolveSibling(file.getFileName() + ".gz"));
  }
}
